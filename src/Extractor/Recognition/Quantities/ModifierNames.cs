namespace Extractor.Recognition.Quantities;

/// <summary>Names of modifiers as output and lexicons write them.</summary>
public static class ModifierNames
{
    /// <summary><c>exact</c>, <c>about</c>, <c>nearly</c>, <c>over</c>, <c>under</c>, <c>at_least</c>, <c>at_most</c>.</summary>
    public static string Name(this Modifier modifier) => modifier switch
    {
        Modifier.Exact => "exact",
        Modifier.About => "about",
        Modifier.Nearly => "nearly",
        Modifier.Over => "over",
        Modifier.Under => "under",
        Modifier.AtLeast => "at_least",
        Modifier.AtMost => "at_most",
        _ => throw new ArgumentOutOfRangeException(nameof(modifier)),
    };

    /// <summary>The modifier of a name; null where there is none of that name.</summary>
    public static Modifier? Parse(string name)
    {
        foreach (var modifier in Enum.GetValues<Modifier>())
        {
            if (modifier.Name() == name)
            {
                return modifier;
            }
        }

        return null;
    }
}
