namespace Extractor.Recognition.Quantities;

/// <summary>How a printed number bounds the meant one; the written names are those of <see cref="ModifierNames"/>.</summary>
public enum Modifier
{
    Exact,
    About,
    Nearly,
    Over,
    Under,
    AtLeast,
    AtMost,
}
