namespace Extractor.Loading;

/// <summary>How well bytes fit a double-byte character set of Chinese.</summary>
/// <param name="Common">Of the double bytes, the share that stands for common characters and punctuation (level 1 of the set); 0 where bytes are invalid in it.</param>
internal readonly record struct DoubleByteStatistics(double Common)
{
    /// <summary>GB18030 with its subsets GBK and GB2312: level 1 is B0–D7, punctuation A1–A3, both with a second byte from A1.</summary>
    public static DoubleByteStatistics OfGb(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, common = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
            {
                continue;
            }

            if (lead is 0x80 or 0xff || i + 1 == bytes.Length)
            {
                return default;
            }

            var trail = bytes[i + 1];
            pairs++;
            if (trail is >= 0x30 and <= 0x39)
            {
                if (i + 3 >= bytes.Length || bytes[i + 2] is < 0x81 or 0xff || bytes[i + 3] is < 0x30 or > 0x39)
                {
                    return default;
                }

                i += 3;
                continue;
            }

            if (trail is < 0x40 or 0x7f or 0xff)
            {
                return default;
            }

            common += trail >= 0xa1 && lead is >= 0xb0 and <= 0xd7 or >= 0xa1 and <= 0xa3 ? 1 : 0;
            i++;
        }

        return new DoubleByteStatistics(pairs == 0 ? 0 : (double)common / pairs);
    }

    /// <summary>Big5: level 1 is A4–C6, punctuation A1–A3. Counted full only where second bytes below 7F occur as often as in real text.</summary>
    public static DoubleByteStatistics OfBig5(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, common = 0, low = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
            {
                continue;
            }

            if (lead is 0x80 or 0xff || i + 1 == bytes.Length)
            {
                return default;
            }

            var trail = bytes[i + 1];
            if (trail is < 0x40 or > 0x7e and < 0xa1 or 0xff)
            {
                return default;
            }

            pairs++;
            low += trail <= 0x7e ? 1 : 0;
            common += lead is >= 0xa1 and <= 0xc6 ? 1 : 0;
            i++;
        }

        return new DoubleByteStatistics(pairs == 0 || low * 8 < pairs ? 0 : (double)common / pairs);
    }
}
