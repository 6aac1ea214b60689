namespace Extractor.Tests.Audit;

/// <summary>A short article of a case.</summary>
public sealed record AuditArticle(string Text, DateOnly Published, string Publisher = "澜海经济网");
