using HubSpotInvoicing.Emulator.Account;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Faults;
using HubSpotInvoicing.Emulator.Limits;
using HubSpotInvoicing.Emulator.Storage;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>Takes a call from its arrival to its answer: counted, admitted, done, and perhaps spoilt.</summary>
internal sealed class RequestPipeline(
    LiveAccount account,
    Switches switches,
    FaultPlan faults,
    Traffic traffic,
    RateLimits limits,
    IssuedTokens issued)
{
    private readonly Gate gate = new(account, switches, issued);

    public async Task HandleAsync(HttpContext context, Route? route)
    {
        var request = new RecordedRequest(
            traffic.Begin(),
            context.Request.Method,
            Template(context, route),
            context.Request.GetEncodedPathAndQuery(),
            Status: 0);
        try
        {
            await HandleAsync(context, route, request);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller gave up waiting; what was committed stays committed.
            traffic.Finish(request with { Status = -1 });
        }
    }

    private async Task HandleAsync(HttpContext context, Route? route, RecordedRequest request)
    {
        var dice = Dice.For(account.Now.Seed, request.Number);
        var cancellationToken = context.RequestAborted;
        await RunAsync(faults.Received, request, cancellationToken);
        var fault = faults.For(request);
        var reply = fault is { Moment: FaultMoment.BeforeCommit }
            ? FaultReply.For(fault, real: null, dice)
            : await CommitAsync(context, route, request, fault, dice);
        var delay = switches.Latency + (fault?.Delay ?? TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, account.Now.TimeProvider, cancellationToken);
        }

        traffic.Finish(request with { Status = reply?.Status ?? -1 });
        if (reply is null)
        {
            context.Abort();
            return;
        }

        var date = account.Now.TimeProvider.GetUtcNow() + switches.ClockSkew;
        await ReplyWriter.WriteAsync(context, reply, date, limits.Headers(route?.Budget ?? Budget.Search));
    }

    private async Task<Reply?> CommitAsync(
        HttpContext context, Route? route, RecordedRequest request, Fault? fault, Dice dice)
    {
        var real = await AnswerAsync(context, route, dice);
        await RunAsync(faults.Committed, request with { Status = real.Status }, context.RequestAborted);
        return fault is null ? real : FaultReply.For(fault, real, dice);
    }

    private async Task<Reply> AnswerAsync(HttpContext context, Route? route, Dice dice)
    {
        try
        {
            if (route is null || ApiVersion.Parse(Version(context, route)) is not { } version)
            {
                throw new Refusal(404, "OBJECT_NOT_FOUND", "Unable to find the requested resource.").ToException();
            }

            var now = account.Now.TimeProvider.GetUtcNow();
            var call = new Call(context, version, dice, now);
            if (!route.IsOpen && Admit(context, route, call) is { } limited)
            {
                return limited;
            }

            if (route.HasBody)
            {
                await call.ReadBodyAsync(context.RequestAborted);
            }

            if (route.HasForm)
            {
                await call.ReadFormAsync(context.RequestAborted);
            }

            return route.Handle(call);
        }
        catch (RefusalException refused)
        {
            return new Reply(refused.Refusal.Status, refused.Refusal.ToJson(dice.NextGuid()));
        }
    }

    private Reply? Admit(HttpContext context, Route route, Call call)
    {
        gate.CheckToken(context.Request.Headers.Authorization.ToString(), call.Now);
        gate.CheckScopes(route.Scopes(call));
        return limits.Take(route.Budget, call.Now) is { } policy
            ? RateLimitReply.For(policy, account.Now.RateLimitShape, call.Dice)
            : null;
    }

    /// <summary>A path without a dated version counts as the newest.</summary>
    private static string? Version(HttpContext context, Route route) =>
        route.Template.Contains("{version}", StringComparison.Ordinal)
            ? (string?)context.GetRouteValue("version")
            : "9999-12";

    private static ValueTask RunAsync(
        Func<RecordedRequest, CancellationToken, ValueTask>? hook,
        RecordedRequest request,
        CancellationToken cancellationToken) =>
        hook?.Invoke(request, cancellationToken) ?? ValueTask.CompletedTask;

    private static string Template(HttpContext context, Route? route)
    {
        if (route is null)
        {
            return "(unknown)";
        }

        var template = route.Template;
        foreach (var name in (ReadOnlySpan<string>)["type", "from", "to"])
        {
            if (context.GetRouteValue(name) is string value)
            {
                var type = CrmTypes.Parse(value)?.Plural() ?? value;
                template = template.Replace($"{{{name}}}", type, StringComparison.Ordinal);
            }
        }

        return template;
    }
}
