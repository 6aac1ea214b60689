using System.Text;
using System.Text.Json;

namespace Extractor.App.Tests.Api;

/// <summary>
/// A client that knows the address of the OpenAPI document and nothing else: operations are found by what they take and
/// give, requests are made from parameters and schemas.
/// </summary>
internal sealed class DocumentedClient(HttpClient client, JsonElement document)
{
    public static async Task<DocumentedClient> ConnectAsync(HttpClient client) => new(client, await client.JsonAsync("/openapi/v1.json"));

    public async Task<JsonElement> CallAsync(string operation, IReadOnlyDictionary<string, string>? values = null, object? body = null, IReadOnlyList<(string Name, string Text)>? files = null)
    {
        var (path, method, described) = Operation(operation);
        var query = new StringBuilder();
        foreach (var parameter in described.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [])
        {
            var name = parameter.GetProperty("name").GetString()!;
            if (values?.TryGetValue(name, out var value) != true)
            {
                Assert.False(parameter.TryGetProperty("required", out var required) && required.GetBoolean(), $"{operation} needs {name}");
                continue;
            }

            switch (parameter.GetProperty("in").GetString())
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value!), StringComparison.Ordinal);
                    break;
                case "query":
                    query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value!));
                    break;
            }
        }

        using var request = new HttpRequestMessage(new HttpMethod(method), path + query) { Content = Body(described, body, files) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(answer.IsSuccessStatusCode, $"{operation}: {status} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        var given = await answer.BodyAsync();
        var schema = described.GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Empty(SchemaCheck.Faults(document, schema, given, operation));
        return given;
    }

    private (string Path, string Method, JsonElement Described) Operation(string name) => (
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Value.GetProperty("operationId").GetString() == name
        select (path.Name, method.Name.ToUpperInvariant(), method.Value)).Single();

    private HttpContent? Body(JsonElement described, object? body, IReadOnlyList<(string Name, string Text)>? files)
    {
        if (!described.TryGetProperty("requestBody", out var takes))
        {
            return null;
        }

        var content = takes.GetProperty("content");
        if (files is null)
        {
            var text = JsonSerializer.Serialize(body);
            using var parsed = JsonDocument.Parse(text);
            Assert.Empty(SchemaCheck.Faults(document, content.GetProperty("application/json").GetProperty("schema"), parsed.RootElement, "body"));
            return Requests.Json(text);
        }

        var field = FileField(SchemaCheck.Resolve(document, content.GetProperty("multipart/form-data").GetProperty("schema")));
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), field, name);
        }

        return form;
    }

    /// <summary>The field that takes a list of binary strings.</summary>
    private string FileField(JsonElement schema)
    {
        var parts = schema.TryGetProperty("allOf", out var all) ? all.EnumerateArray().Select(p => SchemaCheck.Resolve(document, p)) : [schema];
        return parts.Where(p => p.TryGetProperty("properties", out _)).SelectMany(p => p.GetProperty("properties").EnumerateObject()).Single(p => TakesFiles(SchemaCheck.Resolve(document, p.Value))).Name;
    }

    private bool TakesFiles(JsonElement schema) =>
        schema.TryGetProperty("items", out var items) && SchemaCheck.Resolve(document, items).TryGetProperty("format", out var format) && format.GetString() == "binary";
}
