using System.Buffers.Binary;
using Extractor.Text;

namespace Extractor.Documents;

/// <summary>
/// A sample of the phrases of a text, by which reprints and near-duplicates are told: of every run of eight letters or
/// digits (white space, punctuation, width and web addresses not regarded) those are kept whose hash has some factor: one in
/// eight of a long text, one in four or two of a short one, whose few phrases would else tell too little. Texts that share a
/// passage share its sample wherever it stands, so that cuts, other headlines and other punctuation do not hide a
/// reprint. Immutable; the same text gives the same fingerprint on every machine.
/// </summary>
public sealed class TextFingerprint
{
    private const int Phrase = 8;
    private const int KeptOf = 8; // of a long text; of a short one more, and always those that a long one keeps
    private const int LeastKeptOf = 2;
    private const int EnoughKept = 256;
    private const double LeastShared = 0.8;
    private const double LeastSharedOfShort = 0.9;
    private const int ShortText = 480; // phrases
    private const int LeastPhrases = 80;
    private const int MostTimes = 4; // as long as the other
    private const int MostTimesOfShort = 2;
    private const int OneLength = 30; // texts whose lengths differ by less than a thirtieth are of one length
    private const string Numerals = "〇零一二三四五六七八九十百千万亿";
    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly ulong[] _hashes; // ascending, each once
    private readonly ulong[] _numbers; // likewise
    private readonly int _keptOf;

    private TextFingerprint(ulong[] hashes, ulong[] numbers)
    {
        _hashes = hashes;
        _numbers = numbers;
        _keptOf = LeastKeptOf;
        while (_keptOf < KeptOf && !Array.Exists(hashes, h => h % (2 * (ulong)_keptOf) != 0))
        {
            _keptOf *= 2;
        }
    }

    /// <summary>Hashes of the kept phrases, ascending. One in common makes two texts worth comparing.</summary>
    public IReadOnlyList<ulong> Hashes => _hashes;

    public static TextFingerprint Of(string text)
    {
        var kept = new HashSet<ulong>();
        var numbers = new HashSet<ulong>();
        Span<char> window = stackalloc char[Phrase];
        ulong hash = 0, leaving = 1, number = 0;
        for (var i = 0; i <= Phrase; i++)
        {
            leaving *= Base;
        }

        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (AddressLength(text, i) is > 0 and var address)
            {
                i += address - 1;
                number = 0;
                continue;
            }

            var letter = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
            if (letter < 0x80 ? !char.IsAsciiLetterOrDigit(letter) : !CharKind.IsHan(letter) && !char.IsLetterOrDigit(letter))
            {
                continue;
            }

            // A number counts with the letter behind it: 5% and 5月 are two.
            if (char.IsAsciiDigit(letter) || Numerals.Contains(letter, StringComparison.Ordinal))
            {
                number = (number + letter) * Base;
            }
            else if (number != 0)
            {
                numbers.Add(Mix(number + letter));
                number = 0;
            }

            var at = count % Phrase;
            hash = (hash + letter) * Base - (count >= Phrase ? window[at] * leaving : 0);
            window[at] = letter;
            if (++count >= Phrase && Mix(hash) is var mixed && mixed % LeastKeptOf == 0)
            {
                kept.Add(mixed);
            }
        }

        var hashes = Sorted(kept);
        var keptOf = LeastKeptOf;
        while (keptOf < KeptOf && hashes.Length * LeastKeptOf > EnoughKept * keptOf)
        {
            keptOf *= 2;
        }

        return new TextFingerprint(Every(hashes, keptOf), Sorted(numbers));
    }

    /// <summary>About how many different phrases the text has.</summary>
    private int Phrases => _hashes.Length * _keptOf;

    /// <summary>Of the smaller text's phrases, the share that the other has too: 1 where one is contained in the other.</summary>
    public double Containment(TextFingerprint other)
    {
        var keptOf = Math.Max(_keptOf, other._keptOf);
        return Share(Every(_hashes, keptOf), Every(other._hashes, keptOf));
    }

    /// <summary>
    /// Whether one text is a reprint of the other: nearly all of the shorter stands in the longer, its numbers too (the
    /// same notice of another year is no reprint), and the longer is not many times as long.
    /// </summary>
    public bool IsReprintOf(TextFingerprint other)
    {
        int least = Math.Min(Phrases, other.Phrases), most = Math.Max(Phrases, other.Phrases);
        var share = least < ShortText ? LeastSharedOfShort : LeastShared;
        return least >= LeastPhrases && least * (least < ShortText ? MostTimesOfShort : MostTimes) >= most && Containment(other) >= share && SharesNumbers(other, share);
    }

    /// <summary>
    /// Whether few numbers of one text are missing in the other. One or two may be however few they are, as another headline
    /// and a cut bring them; but not where each of two texts of one length has its own, as the same notice of two days has.
    /// </summary>
    private bool SharesNumbers(TextFingerprint other, double share)
    {
        var shared = Shared(_numbers, other._numbers);
        int least = Math.Min(_numbers.Length, other._numbers.Length) - shared, most = Math.Max(_numbers.Length, other._numbers.Length) - shared;
        var apart = Math.Abs(Phrases - other.Phrases) * OneLength > Math.Max(Phrases, other.Phrases);
        return least <= (1 - share) * (least + shared) || least <= (apart ? 2 : most == 0 ? 1 : 0);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[(1 + _hashes.Length + _numbers.Length) * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)_hashes.Length);
        var at = sizeof(ulong);
        foreach (var hash in _hashes.Concat(_numbers))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), hash);
            at += sizeof(ulong);
        }

        return bytes;
    }

    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static TextFingerprint FromBytes(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length / sizeof(ulong) - 1;
        if (bytes.Length % sizeof(ulong) != 0 || length < 0 || BinaryPrimitives.ReadUInt64LittleEndian(bytes) > (ulong)length)
        {
            throw new ArgumentException($"{bytes.Length} bytes make no fingerprint", nameof(bytes));
        }

        var all = new ulong[length];
        for (var i = 0; i < length; i++)
        {
            all[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[((i + 1) * sizeof(ulong))..]);
        }

        var hashes = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return new TextFingerprint(all[..hashes], all[hashes..]);
    }

    /// <summary>Length of the web address that begins there. Where a reprint stands is no part of its text; 0 where none begins.</summary>
    private static int AddressLength(string text, int at)
    {
        if (text[at] is not ('h' or 'H' or 'w' or 'W'))
        {
            return 0;
        }

        var rest = text.AsSpan(at);
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var length = 0;
        while (length < rest.Length && rest[length] is > ' ' and < '\x7f' and not ('<' or '>' or '"' or '(' or ')' or '[' or ']'))
        {
            length++;
        }

        return length;
    }

    private static ulong[] Sorted(HashSet<ulong> hashes)
    {
        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static ulong[] Every(ulong[] hashes, int keptOf) => Array.TrueForAll(hashes, h => h % (ulong)keptOf == 0) ? hashes : Array.FindAll(hashes, h => h % (ulong)keptOf == 0);

    private static double Share(ulong[] a, ulong[] b) => Math.Min(a.Length, b.Length) is > 0 and var least ? (double)Shared(a, b) / least : 0;

    private static int Shared(ulong[] a, ulong[] b)
    {
        int shared = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xff51afd7ed558ccd;
        x ^= x >> 33;
        x *= 0xc4ceb9fe1a85ec53;
        return x ^ (x >> 33);
    }
}
