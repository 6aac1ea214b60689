namespace Extractor.Tests.Loading;

/// <summary>Damages files the way transport, editors and ill will do: bytes, or characters of what stays a text.</summary>
internal static class Fuzz
{
    private static readonly string[] Oddities =
        ["\n", "\u200b", "　", "\u00ad", "<table><tr>", "</div>", "&#x4e00;", "——", "“", "》", "（", "2 0 2 4 年", "％", "\0", "一、", "\ud83d\ude00", "<!--", "]]>", "\f", "１４５", "\r"];

    public static byte[] Bytes(byte[] original, byte[] other, Random random) =>
        Vary(original, other, random, () => (byte)random.Next(256), System.Text.Encoding.UTF8.GetBytes);

    public static string Text(string original, string other, Random random) =>
        new(Vary(original.ToCharArray(), other.ToCharArray(), random, () => original[random.Next(original.Length)], t => t.ToCharArray()));

    private static T[] Vary<T>(T[] original, T[] other, Random random, Func<T> any, Func<string, T[]> spelled)
    {
        var all = original.ToArray();
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            var at = random.Next(all.Length + 1);
            var end = random.Next(at, all.Length + 1);
            all = random.Next(7) switch
            {
                0 => Replaced(all, random, any),
                1 => all[..at],
                2 => [.. all[..at], .. all[end..]],
                3 => [.. all[..end], .. all[at..]],
                4 => [.. all[..at], .. other[random.Next(other.Length)..]],
                5 => [.. all[..at], .. Enumerable.Repeat(spelled(Oddities[random.Next(Oddities.Length)]), random.Next(1, 50)).SelectMany(o => o), .. all[at..]],
                _ => [.. all[at..], .. all[..at]],
            };
        }

        return all;
    }

    private static T[] Replaced<T>(T[] all, Random random, Func<T> any)
    {
        for (var n = Math.Min(all.Length, random.Next(1, 20)); n > 0; n--)
        {
            all[random.Next(all.Length)] = any();
        }

        return all;
    }
}
