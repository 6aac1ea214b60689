namespace Extractor.Recognition.Regions;

/// <summary>The meaning of an annotation labelled <c>region</c>.</summary>
/// <param name="Name">Its full name: 北京 → 北京市; a place inside another keeps both, 吉林省长春市.</param>
/// <param name="Kind"><c>province</c>, <c>city</c>, <c>county</c>, <c>area</c>, <c>country</c> or <c>world</c>.</param>
public sealed record RegionValue(string Name, string Kind);
