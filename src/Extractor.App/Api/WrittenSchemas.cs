using Microsoft.OpenApi;

namespace Extractor.App.Api;

/// <summary>The schemas of what writes itself; a test holds them against real answers.</summary>
internal static class WrittenSchemas
{
    private const JsonSchemaType Text = JsonSchemaType.String;
    private const JsonSchemaType Whole = JsonSchemaType.Integer;
    private const JsonSchemaType Null = JsonSchemaType.Null;

    public static readonly IReadOnlyDictionary<Type, Action<OpenApiSchema>> All = new Dictionary<Type, Action<OpenApiSchema>>
    {
        [typeof(FactBody)] = schema => Object(
            schema, "A fact: its evidence, and the attributes of its kind (figure: value, unit, indicator …; date; policy; expert).", open: true,
            ("kind", Text), ("id", Text), ("document", Text), ("text", Text), ("start", Whole), ("end", Whole), ("sourceStart", Whole), ("sourceEnd", Whole), ("sentence", Text), ("rule", Text),
            ("confidence", JsonSchemaType.Number), ("issues", JsonSchemaType.Array), ("inherited", JsonSchemaType.Array), ("factKey", Text), ("state", Text), ("documentId", Whole),
            ("documentTitle", Text | Null), ("documentPublisher", Text | Null), ("documentPublished", Text | Null), ("matches", JsonSchemaType.Array)),
        [typeof(DocumentBody)] = schema => Object(
            schema, "A stored article: its head, repaired text, facts in reading order, issues, and what was repaired.", open: true,
            ("documentId", Whole), ("kind", Text), ("document", Text), ("title", Text | Null), ("published", Text | Null), ("source", Text | Null), ("authors", JsonSchemaType.Array),
            ("characters", Whole), ("sections", JsonSchemaType.Array), ("issues", JsonSchemaType.Array), ("tags", JsonSchemaType.Array), ("savedAt", Text), ("fingerprint", Text),
            ("withdrawn", JsonSchemaType.Boolean), ("text", Text), ("facts", JsonSchemaType.Array), ("repairs", JsonSchemaType.Array)),
        [typeof(JobBody)] = schema => Object(
            schema, "A durable run and how far it is: new + changed + unchanged + failed + waiting = total. state is running, paused, cancelled or done.", open: false,
            ("run", Whole), ("kind", Text), ("lane", Text), ("state", Text), ("title", Text), ("fed", JsonSchemaType.Boolean), ("total", Whole), ("waiting", Whole), ("new", Whole), ("changed", Whole),
            ("unchanged", Whole), ("failed", Whole), ("facts", Whole), ("activeBatches", Whole), ("started", Text), ("finished", Text | Null), ("fingerprint", Text), ("host", Text | Null)),
        [typeof(DecisionBody)] = schema => Object(
            schema, "One entry of the log of decisions. undoes names the decision that does not count any more.", open: true,
            ("decision", Whole), ("group", Whole), ("at", Text), ("reviewer", Text), ("action", Text), ("document", Text), ("factKey", Text), ("kind", Text), ("rule", Text), ("text", Text),
            ("sentence", Text), ("reason", Text | Null), ("machine", JsonSchemaType.Object | Null), ("before", JsonSchemaType.Object | Null), ("after", JsonSchemaType.Object | Null),
            ("assignee", Text | Null)),
        [typeof(ReviewItemBody)] = schema => Object(
            schema, "A fact or place that needs a human: name is what decisions name it by, risk 0 to 1, reasons the gravest first; fact or remark says what it is.", open: true,
            ("name", Text), ("document", Text), ("risk", JsonSchemaType.Number), ("assignee", Text | Null), ("reasons", JsonSchemaType.Array)),
        [typeof(JobItemBody)] = schema => Object(
            schema, "One document of a job; stage and reason say where and why it failed.", open: false,
            ("run", Whole), ("seq", Whole), ("document", Text), ("state", Text), ("stage", Text | Null), ("reason", Text | Null)),
    };

    private static void Object(OpenApiSchema schema, string description, bool open, params IReadOnlyList<(string Name, JsonSchemaType Type)> members)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = description;
        schema.Properties = members.ToDictionary(m => m.Name, m => (IOpenApiSchema)new OpenApiSchema { Type = m.Type, Items = m.Type == JsonSchemaType.Array ? new OpenApiSchema() : null });
        schema.Required = members.Select(m => m.Name).ToHashSet();
        schema.AdditionalProperties = open ? new OpenApiSchema() : null;
        schema.AdditionalPropertiesAllowed = open;
    }
}
