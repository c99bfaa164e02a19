using System.Text.Json;

namespace HubSpotInvoicing.HubSpot;

/// <summary>What opens a HubSpot account: a token that lasts, or the right to ask for short ones.</summary>
public abstract record HubSpotCredentials
{
    private HubSpotCredentials()
    {
    }

    /// <summary>The token of a private app or a service key.</summary>
    public sealed record Token(Secret AccessToken) : HubSpotCredentials;

    /// <summary>An app's standing permission (OAuth 2.0 refresh token).</summary>
    public sealed record Grant(string ClientId, Secret ClientSecret, Secret RefreshToken) : HubSpotCredentials;

    /// <summary>
    /// Reads <c>{"accessToken": "…"}</c> or <c>{"clientId": "…", "clientSecret": "…", "refreshToken": "…"}</c>.
    /// </summary>
    /// <exception cref="FormatException">
    /// The text is neither; the message names the field and shows no value.
    /// </exception>
    public static HubSpotCredentials Parse(string json)
    {
        var fields = FieldsOf(json);
        return fields.ContainsKey("accessToken")
            ? new Token(new Secret(Only(fields, "accessToken")["accessToken"]))
            : GrantOf(Only(fields, "clientId", "clientSecret", "refreshToken"));
    }

    private static Grant GrantOf(Dictionary<string, string> fields) =>
        new(fields["clientId"], new Secret(fields["clientSecret"]), new Secret(fields["refreshToken"]));

    private static Dictionary<string, string> Only(Dictionary<string, string> fields, params string[] names)
    {
        if (names.FirstOrDefault(n => !fields.ContainsKey(n)) is { } missing)
        {
            throw new FormatException($"the field {missing} is missing");
        }

        return fields.Keys.FirstOrDefault(f => !names.Contains(f)) is null
            ? fields
            : throw new FormatException($"besides {string.Join(", ", names)} there is another field");
    }

    private static Dictionary<string, string> FieldsOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().ToDictionary(f => f.Name, TextOf, StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            // The cause is left out: it quotes what may be a credential.
            throw new FormatException("it is not a JSON object of texts");
        }
    }

    private static string TextOf(JsonProperty field) =>
        field.Value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw new FormatException($"the field {field.Name} is empty");
}
