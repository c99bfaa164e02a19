using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Machine;

/// <summary>Executes a definition in the Amazon States Language, the part of it that the template uses.</summary>
internal sealed class StateMachine(JsonNode definition, Func<string, JsonNode, JsonNode> perform)
{
    private const int StepsMax = 10_000;

    private readonly List<string> path = [];
    private double seconds;

    public Execution Run(JsonNode input)
    {
        var (state, data) = (definition.Text("StartAt"), input);
        while (path.Count < StepsMax)
        {
            path.Add(state);
            var step = definition.Member("States").Member(state);
            if (step.Text("Type") is "Succeed" or "Fail")
            {
                var error = step.Find("Error")?.ToString();
                return new Execution(step.Text("Type"), error, path, TimeSpan.FromSeconds(seconds));
            }

            (state, data) = Step(step, data);
        }

        throw new InvalidOperationException("The machine does not end.");
    }

    private (string Next, JsonNode Data) Step(JsonNode step, JsonNode data)
    {
        switch (step.Text("Type"))
        {
            case "Pass":
                return (step.Text("Next"), Expressions.Fill(step.Member("Parameters"), data));
            case "Wait":
                seconds += double.Parse(step.Text("Seconds"), CultureInfo.InvariantCulture);
                return (step.Text("Next"), data);
            case "Choice":
                var chosen = step.Member("Choices").Items().FirstOrDefault(choice => Expressions.Holds(choice, data));
                return (chosen?.Text("Next") ?? step.Text("Default"), data);
            case "Task":
                return Task(step, data);
            default:
                throw new NotSupportedException(step.ToJsonString());
        }
    }

    private (string Next, JsonNode Data) Task(JsonNode step, JsonNode data)
    {
        var attempts = new Dictionary<JsonNode, int>();
        while (true)
        {
            try
            {
                var answer = perform(step.Text("Resource"), Expressions.Fill(step.Member("Parameters"), data));
                var result = step.Find("ResultSelector") is { } selector ? Expressions.Fill(selector, answer) : answer;
                return (step.Text("Next"), Expressions.Put(data, step.Find("ResultPath")?.ToString(), result));
            }
            catch (StateFailedException failure)
            {
                if (MayRepeat(step, failure, attempts))
                {
                    continue;
                }

                if (step.Find("Catch")?.Items().FirstOrDefault(c => Catches(c, failure)) is not { } caught)
                {
                    throw;
                }

                return (caught.Text("Next"), Expressions.Put(data, caught.Text("ResultPath"), failure.Output()));
            }
        }
    }

    private bool MayRepeat(JsonNode step, StateFailedException failure, Dictionary<JsonNode, int> attempts)
    {
        var rule = step.Find("Retry")?.Items().FirstOrDefault(r => Catches(r, failure));
        var made = rule is null ? 0 : attempts.GetValueOrDefault(rule);
        if (rule is null || made >= (int)rule.Member("MaxAttempts"))
        {
            return false;
        }

        attempts[rule] = made + 1;
        seconds += (double)rule.Member("IntervalSeconds") * Math.Pow((double)rule.Member("BackoffRate"), made);
        return true;
    }

    private static bool Catches(JsonNode rule, StateFailedException failure) => rule.Member("ErrorEquals").Items()
        .Any(e => e.ToString() == "States.ALL" || e.ToString() == failure.Error);
}
