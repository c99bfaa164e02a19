using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Limits;

/// <summary>The answer to one call too many, in either of its two known shapes.</summary>
internal static class RateLimitReply
{
    public static Reply For(string policy, RateLimitShape shape, Dice dice)
    {
        // Always drawn, so that the shape does not shift the draws that follow.
        var drawn = dice.Below(2) == 0 ? RateLimitShape.ErrorType : RateLimitShape.Category;
        var body = new JsonObject
        {
            ["status"] = "error",
            ["message"] = $"You have reached your {Words(policy)} limit.",
            ["correlationId"] = dice.NextGuid().ToString(),
            ["policyName"] = policy,
        };
        if ((shape == RateLimitShape.Alternating ? drawn : shape) == RateLimitShape.ErrorType)
        {
            body["errorType"] = "RATE_LIMIT";
        }
        else
        {
            body["category"] = "RATE_LIMITS";
        }

        return new Reply(429, body);
    }

    private static string Words(string policy) => policy switch
    {
        "DAILY" => "daily",
        "SECONDLY" => "secondly",
        _ => "ten_secondly_rolling",
    };
}
