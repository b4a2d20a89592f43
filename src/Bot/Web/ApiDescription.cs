using GssBot.Bot.Settings;
using System.Text.Json.Nodes;
using GssBot.Core.Rendering.Contract;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace GssBot.Bot.Web;

/// <summary>
/// The bodies in <c>/openapi/v1.json</c>: schemas of the very types that are written as JSON.
/// </summary>
internal static class ApiDescription
{
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = call => call.RelativePath is "api/explain" or "api/scan";
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info =
                new OpenApiInfo { Title = "GssBot", Version = ProgramVersion.Text, Description = "Explains GSSAPI and GridFTP errors." };
            document.Servers = null;
            document.Components ??= new OpenApiComponents();
            document.Components.Schemas = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["Question"] = Schema(ContractSchema.Question, document),
                ["Answer"] = Schema(ContractSchema.Answer, document),
                ["Breakdown"] = Schema(ContractSchema.Breakdown, document),
            };

            Operation(document, "/api/explain", "Explains a pasted error or a status number.", ["application/json"], "Question", "Answer");
            Operation(
                document, "/api/scan", "Counts what failed in a log, and why.", ["application/octet-stream", "application/gzip"],
                null, "Breakdown");
            return Task.CompletedTask;
        });
    }

    private static void Operation(OpenApiDocument document, string path, string summary, string[] bodyTypes, string? body, string answer)
    {
        var operation = document.Paths[path].Operations![HttpMethod.Post];
        operation.Summary = summary;
        operation.Tags = null;
        operation.RequestBody =
            new OpenApiRequestBody { Required = true, Content = bodyTypes.ToDictionary(type => type, _ => Body(document, body)) };
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The answer",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = Body(document, answer) }
            },
            ["400"] = new OpenApiResponse { Description = "The body cannot be read" },
            ["403"] = new OpenApiResponse { Description = "Not from this machine, or from another site's page" },
            ["413"] = new OpenApiResponse { Description = "The body is too large" },
            ["415"] = new OpenApiResponse { Description = "The body has another content type" },
        };
    }

    private static OpenApiMediaType Body(OpenApiDocument document, string? schema) =>
        new()
        {
            Schema = schema is null
                ? new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }
                : new OpenApiSchemaReference(schema, document)
        };

    private static OpenApiSchema Schema(JsonNode schema, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _)!;
}
