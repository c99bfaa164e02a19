using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Events;

/// <summary>Reads events strictly: nothing unknown, nothing misspelt, nothing twice.</summary>
internal static class RunEventReader
{
    private const string Action = "action";
    private const string Period = "period";
    private const string DryRun = "dryRun";
    private const string Companies = "companies";
    private const string Types = "types";
    private const string IncludeMissed = "includeMissed";
    private const string OnIncomplete = "onIncomplete";
    private const string Plan = "plan";
    private const string By = "by";
    private const string Except = "except";
    private const string Note = "note";

    private static readonly IReadOnlyList<string> OfAMonth = [Period, DryRun, Companies, Types, IncludeMissed];
    private static readonly IReadOnlyList<string> OfAnApproval = [By, Except, Note];

    private static readonly IReadOnlyList<string> Known =
        [Action, .. OfAMonth, OnIncomplete, Plan, .. OfAnApproval];

    private static readonly (string Word, EventAction Value)[] Actions =
    [
        ("run", EventAction.Run),
        ("plan", EventAction.Plan),
        ("approve", EventAction.Approve),
        ("apply", EventAction.Apply),
        ("readiness", EventAction.Readiness),
    ];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads an event, or the event within an envelope of EventBridge.</summary>
    /// <exception cref="WrongEventException">It is not one.</exception>
    public static RunEvent Read(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
        {
            return new RunEvent();
        }

        using var document = Parse(json);
        var root = document.RootElement;
        return root.ValueKind is JsonValueKind.Object
            && root.TryGetProperty("detail-type", out _)
            && root.TryGetProperty("detail", out var detail)
                ? Read(detail, "detail")
                : Read(root, "");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            throw Wrong(string.Create(
                CultureInfo.InvariantCulture,
                $"Line {line} is not valid JSON, or it names a field for the second time."));
        }
    }

    private static RunEvent Read(JsonElement root, string name)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            var what = name.Length == 0 ? "It" : $"'{name}'";
            throw Wrong(
                $"{what} is a JSON {root.ValueKind}; expected an object such as {{\"period\": \"2026-11\"}}, or {{}}.");
        }

        var fields = new EventFields(root, name.Length == 0 ? "" : $"{name}.");
        fields.AllowOnly(Known);
        var wish = Read(fields);
        return fields.Problems.Count == 0 ? wish : throw new WrongEventException(fields.Problems);
    }

    private static RunEvent Read(EventFields fields)
    {
        var action = fields.Text(Action, "\"run\", \"plan\", \"approve\", \"apply\" or \"readiness\"", Choice(Actions));
        CheckTogether(fields, action);
        var plan = fields.Text(Plan, "the hash that a plan answered", PlanHash.Parse);
        var by = fields.Text(By, "who approves it", Word);
        var except = fields.Texts(Except, "a company's HubSpot id, for example \"9011\"", CompanyId.Parse);
        var note = fields.Text(Note, "what the ledger keeps with it", Word);
        return new RunEvent
        {
            Action = fields.Flag(DryRun) && action is EventAction.Run ? EventAction.Plan : action,
            Period = fields.Text(Period, "a month written yyyy-MM, for example \"2026-11\"", BillingPeriod.Parse),
            Companies = fields.Texts(Companies, "a company's HubSpot id, for example \"9011\"", CompanyId.Parse),
            Types = fields.Texts(Types, "a membership type, for example \"Distributor\"", MembershipType.Named),
            Missed = fields.Flag(IncludeMissed) ? MissedBilling.Billed : MissedBilling.Listed,
            Plan = plan,
            Approval = action is EventAction.Approve && plan is not null && by is not null
                ? new ApprovalWish { Plan = plan, By = by, Except = except, Note = note ?? "" }
                : null,
            OnIncomplete = fields.Text(
                OnIncomplete,
                "\"fail\" or \"return\"",
                Choice(("fail", IncompleteAnswer.Fail), ("return", IncompleteAnswer.Return))),
        };
    }

    private static void CheckTogether(EventFields fields, EventAction action)
    {
        var word = Actions.Single(a => a.Value == action).Word;
        if (action is EventAction.Run or EventAction.Plan)
        {
            fields.Refuse([Plan, .. OfAnApproval], word, "it belongs to \"approve\" or \"apply\"");
            return;
        }

        if (action is EventAction.Readiness)
        {
            fields.Refuse(Known.Except([Action, Period]), word, "a letter is about a whole month");
            return;
        }

        fields.Need(Plan, word, "the hash that a plan answered");
        fields.Refuse(OfAMonth, word, "the plan says it");
        if (action is EventAction.Approve)
        {
            fields.Need(By, word, "the name of whoever approves it");
            fields.Refuse([OnIncomplete], word, "an approval is never left half done");
        }
        else
        {
            fields.Refuse(OfAnApproval, word, "it belongs to \"approve\"");
        }
    }

    private static string Word(string text) => text.Trim() is { Length: > 0 } word ? word : throw new FormatException();

    private static Func<string, T> Choice<T>(params (string Word, T Value)[] choices) => text =>
        choices.Where(c => c.Word == text).Select(c => new[] { c.Value }).FirstOrDefault() is [var value]
            ? value
            : throw new FormatException();

    private static WrongEventException Wrong(string problem) => new([problem]);
}
