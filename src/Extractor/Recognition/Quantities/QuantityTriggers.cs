using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>The characters at which a quantity can begin. One table look-up per character of text.</summary>
internal static class QuantityTriggers
{
    private static readonly byte[] Table = Build();

    public static QuantityTrigger Kind(char c) => (QuantityTrigger)Table[c];

    /// <summary>The first trigger from <paramref name="at"/> on, or <paramref name="stop"/>.</summary>
    public static int Next(ReadOnlySpan<char> text, int at, int stop)
    {
        var table = Table;
        while (at < stop && table[text[at]] == 0)
        {
            at++;
        }

        return at;
    }

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            table[c] = (byte)(NumeralChars.Class(c) switch
            {
                NumeralClass.None => QuantityTrigger.None,
                NumeralClass.Arabic => QuantityTrigger.Arabic,
                _ => QuantityTrigger.Written,
            });
        }

        Set(table, "几幾数數半俩倆仨个個", QuantityTrigger.Written);
        Set(table, ".", QuantityTrigger.Arabic);
        Set(table, "￥¥$＄€£￡₩￦₽₹฿₫₺₴₦₱₪港人日美台韩", QuantityTrigger.Currency);
        Set(table, "第", QuantityTrigger.Ordinal);
        Set(table, "翻", QuantityTrigger.Doubling);
        Set(table, "对對", QuantityTrigger.Discount);
        for (var c = 'A'; c <= 'Z'; c++)
        {
            table[c] = table[c + 32] = (byte)QuantityTrigger.Letter;
        }

        return table;
    }

    private static void Set(byte[] table, string chars, QuantityTrigger kind)
    {
        foreach (var c in chars)
        {
            table[c] = (byte)kind;
        }
    }
}
