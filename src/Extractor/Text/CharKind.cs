namespace Extractor.Text;

/// <summary>What a character is for layout: table look-ups that cost one load a character. Thread-safe.</summary>
public static class CharKind
{
    private const byte Han = 1, Digit = 2, Latin = 4, Blank = 8, Terminal = 16, Closer = 32, Wide = 64, Opener = 128;

    private static readonly byte[] Table = Build();

    /// <summary>A Chinese character, 〇 included.</summary>
    public static bool IsHan(char c) => (Table[c] & Han) != 0;

    /// <summary>A half-width digit.</summary>
    public static bool IsDigit(char c) => (Table[c] & Digit) != 0;

    /// <summary>A half-width Latin letter.</summary>
    public static bool IsLatin(char c) => (Table[c] & Latin) != 0;

    /// <summary>White space of any width, line ends included.</summary>
    public static bool IsBlank(char c) => (Table[c] & Blank) != 0;

    /// <summary>A mark that ends a sentence or one of its main clauses: 。！？；… and their half-width forms but the full stop.</summary>
    public static bool IsTerminal(char c) => (Table[c] & Terminal) != 0;

    /// <summary>A closing bracket or quotation mark.</summary>
    public static bool IsCloser(char c) => (Table[c] & Closer) != 0;

    /// <summary>An opening bracket or quotation mark.</summary>
    public static bool IsOpener(char c) => (Table[c] & Opener) != 0;

    /// <summary>Columns of a fixed-width page that the text fills: two for Chinese characters and their punctuation, one for others.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = text.Length;
        foreach (var c in text)
        {
            width += Table[c] >> 6 & 1;
        }

        return width;
    }

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        Mark(Wide, '\u2e80', '\ua4cf');
        Mark(Wide, '\uac00', '\ud7a3');
        Mark(Wide, '\uf900', '\ufaff');
        Mark(Wide, '\ufe30', '\ufe4f');
        Mark(Wide, '\uff01', '\uff60');
        Each(Wide, "“”‘’…—·");
        Mark(Han, '\u4e00', '\u9fff');
        Mark(Han, '\u3400', '\u4dbf');
        Each(Han, "〇");
        Mark(Digit, '0', '9');
        Mark(Latin, 'A', 'Z');
        Mark(Latin, 'a', 'z');
        for (var c = 0; c <= char.MaxValue; c++)
        {
            table[c] |= char.IsWhiteSpace((char)c) ? Blank : (byte)0;
        }

        Each(Terminal, "。！？；…!?;｡");
        Each(Closer, "”’」』）)】》〉］]〕｝}");
        Each(Opener, "“‘「『（(【《〈［[〔｛{");
        return table;

        void Mark(byte flag, char from, char to)
        {
            for (int c = from; c <= to; c++)
            {
                table[c] |= flag;
            }
        }

        void Each(byte flag, string characters)
        {
            foreach (var c in characters)
            {
                table[c] |= flag;
            }
        }
    }
}
