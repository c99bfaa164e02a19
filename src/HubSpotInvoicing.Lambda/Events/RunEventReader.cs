using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Events;

/// <summary>Reads events strictly: nothing unknown, nothing misspelt, nothing twice.</summary>
internal static class RunEventReader
{
    private const int AmountLengthMax = 28;
    private const string Month = "a month written yyyy-MM, for example \"2026-11\"";

    private static readonly Dictionary<string, string> Expected = new()
    {
        [FieldName.Period] = Month,
        [FieldName.From] = Month,
        [FieldName.Plan] = "the hash that a plan answered",
        [FieldName.By] = "the name of whoever does it",
        [FieldName.Note] = "what the ledger keeps with it",
        [FieldName.Reason] = "why it is done",
        [FieldName.Company] = "a company's HubSpot id, for example \"9011\"",
        [FieldName.Amount] = "the amount you agree to as a text, for example \"7490.00\"",
        [FieldName.Run] = "a run's id as its answer and its report name it",
    };

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
        fields.AllowOnly(EventShape.Fields);
        var wish = Read(fields);
        return fields.Problems.Count == 0 ? wish : throw new WrongEventException(fields.Problems);
    }

    private static RunEvent Read(EventFields fields)
    {
        var shape = ShapeOf(fields);
        var action = shape?.Action ?? default;
        var isDry = fields.Flag(FieldName.DryRun);
        if (isDry)
        {
            fields.Refuse([FieldName.Canary], "plan", "it bills nobody");
        }

        return new RunEvent
        {
            Action = isDry && action is EventAction.Run ? EventAction.Plan : action,
            Period = Text(fields, FieldName.Period, BillingPeriod.Parse),
            Companies = fields.Texts(FieldName.Companies, Expected[FieldName.Company], CompanyId.Parse),
            Types = fields.Texts(
                FieldName.Types, "a membership type, for example \"Distributor\"", MembershipType.Named),
            Missed = fields.Flag(FieldName.IncludeMissed) ? MissedBilling.Billed : MissedBilling.Listed,
            Plan = Text(fields, FieldName.Plan, PlanHash.Parse),
            By = Text(fields, FieldName.By, Word) ?? "",
            Except = fields.Texts(FieldName.Except, Expected[FieldName.Company], CompanyId.Parse),
            Note = Text(fields, FieldName.Note, Word) ?? "",
            Company = Text(fields, FieldName.Company, CompanyId.Parse),
            Amount = Text<decimal?>(fields, FieldName.Amount, text => ReadAmount(text)),
            Reason = Text(fields, FieldName.Reason, Word) ?? "",
            Run = Text(fields, FieldName.Run, RunId.Parse),
            IsToBeApplied = fields.Flag(FieldName.Apply),
            Depth = fields.Flag(FieldName.Probe) ? ExaminationDepth.Probe : ExaminationDepth.Look,
            Canary = fields.Whole(FieldName.Canary, 1, RunRequest.CanaryMax),
            Months = fields.Whole(FieldName.Months, 1, MonthsAhead.MonthsMax),
            From = Text(fields, FieldName.From, BillingPeriod.Parse),
            OnIncomplete = fields.Text(
                FieldName.OnIncomplete,
                "\"fail\" or \"return\"",
                Choice(("fail", IncompleteAnswer.Fail), ("return", IncompleteAnswer.Return))),
        };
    }

    /// <summary>The action's shape, which the fields keep to or are noted; none when there is no such action.</summary>
    private static EventShape? ShapeOf(EventFields fields)
    {
        var shape = fields.Has(FieldName.Action)
            ? fields.Text(FieldName.Action, EventShape.Words, EventShape.Named)
            : EventShape.All[0];
        if (shape is null)
        {
            return null;
        }

        foreach (var name in shape.Needed)
        {
            fields.Need(name, shape.Word, Expected[name]);
        }

        fields.Refuse(
            EventShape.Fields.Skip(1).Except(shape.Taken),
            shape.Word,
            $"that takes only {string.Join(", ", shape.Taken)}");
        return shape;
    }

    private static T? Text<T>(EventFields fields, string name, Func<string, T> parse) =>
        fields.Text(name, Expected[name], parse);

    // A decimal keeps 28 digits and rounds the rest away; an amount that somebody agrees to is never rounded.
    private static decimal ReadAmount(string text) =>
        text.Length <= AmountLengthMax
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        && amount > 0
            ? amount
            : throw new FormatException();

    private static string Word(string text) => text.Trim() is { Length: > 0 } word ? word : throw new FormatException();

    private static Func<string, T> Choice<T>(params (string Word, T Value)[] choices) => text =>
        choices.Where(c => c.Word == text).Select(c => new[] { c.Value }).FirstOrDefault() is [var value]
            ? value
            : throw new FormatException();

    private static WrongEventException Wrong(string problem) => new([problem]);
}
