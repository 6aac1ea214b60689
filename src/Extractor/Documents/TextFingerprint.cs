using System.Buffers.Binary;
using Extractor.Text;

namespace Extractor.Documents;

/// <summary>
/// A sample of the phrases of a text, by which reprints and near-duplicates are told: of every run of eight letters or
/// digits (white space, punctuation and width not regarded) those are kept whose hash is small. Texts that share a
/// passage share its sample wherever it stands, so that cuts, other headlines and other punctuation do not hide a
/// reprint. Immutable; the same text gives the same fingerprint on every machine.
/// </summary>
public sealed class TextFingerprint
{
    private const int Phrase = 8;
    private const int KeptOf = 8;
    private const double LeastShared = 0.8;
    private const double LeastSharedOfShort = 0.9;
    private const int ShortText = 60;
    private const int LeastCount = 10;
    private const int MostTimes = 4;
    private const string Numerals = "〇零一二三四五六七八九十百千万亿";
    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly ulong[] _hashes; // ascending, each once
    private readonly ulong[] _numbers; // likewise

    private TextFingerprint(ulong[] hashes, ulong[] numbers)
    {
        _hashes = hashes;
        _numbers = numbers;
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
        foreach (var c in text)
        {
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
            if (++count >= Phrase && Mix(hash) is var mixed && mixed % KeptOf == 0)
            {
                kept.Add(mixed);
            }
        }

        return new TextFingerprint(Sorted(kept), Sorted(numbers));
    }

    /// <summary>Of the smaller text's phrases, the share that the other has too: 1 where one is contained in the other.</summary>
    public double Containment(TextFingerprint other) => Share(_hashes, other._hashes);

    /// <summary>Of the phrases of both texts, the share that both have.</summary>
    public double Resemblance(TextFingerprint other)
    {
        var shared = Shared(_hashes, other._hashes);
        var all = _hashes.Length + other._hashes.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>
    /// Whether one text is a reprint of the other: nearly all of the shorter stands in the longer, its numbers too (the
    /// same notice of another year is no reprint), and the longer is not many times as long.
    /// </summary>
    public bool IsReprintOf(TextFingerprint other)
    {
        int least = Math.Min(_hashes.Length, other._hashes.Length), most = Math.Max(_hashes.Length, other._hashes.Length);
        return least >= LeastCount && least * MostTimes >= most
            && Containment(other) >= (most < ShortText ? LeastSharedOfShort : LeastShared)
            && (_numbers.Length == 0 || other._numbers.Length == 0 || Share(_numbers, other._numbers) >= (most < ShortText ? LeastSharedOfShort : LeastShared));
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

    private static ulong[] Sorted(HashSet<ulong> hashes)
    {
        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

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
