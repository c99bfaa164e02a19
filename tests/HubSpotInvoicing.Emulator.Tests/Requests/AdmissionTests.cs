namespace HubSpotInvoicing.Emulator.Tests.Requests;

public sealed class AdmissionTests
{
    private const string Details = "/account-info/2026-09/details";

    [Theory]
    [InlineData("/crm/v3/objects/companies")]
    [InlineData("/crm/objects/v3/companies")]
    [InlineData("/crm/objects/2026-9/companies")]
    [InlineData("/crm/objects/2026-091/companies")]
    [InlineData("/crm/objects/2026-09/deals")]
    [InlineData("/nowhere")]
    public async Task An_unknown_route_version_or_type_is_not_found(string path)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.GetAsync(path);

        Assert.Equal(404, answer.Status);
        Assert.Equal("OBJECT_NOT_FOUND", answer.Category);
        Assert.True(Guid.TryParse((string?)answer.Body["correlationId"], out _));
        Assert.Equal("error", (string?)answer.Body["status"]);
    }

    [Theory]
    [InlineData("2026-03")]
    [InlineData("2026-09")]
    public async Task Every_dated_version_is_known(string version)
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(200, (await account.GetAsync($"/crm/objects/{version}/companies")).Status);
    }

    [Theory]
    [InlineData("companies", "0-2")]
    [InlineData("contacts", "0-1")]
    [InlineData("invoices", "0-53")]
    [InlineData("line_items", "0-8")]
    [InlineData("products", "0-7")]
    public async Task A_type_answers_to_its_name_and_its_id(string name, string typeId)
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(200, (await account.GetAsync($"/crm/objects/2026-09/{name}")).Status);
        Assert.Equal(200, (await account.GetAsync($"/crm/objects/2026-09/{typeId}")).Status);
        Assert.Equal(2, account.Emulator.Traffic.ByEndpoint[$"GET /crm/objects/{{version}}/{name}"]);
    }

    [Fact]
    public async Task A_wrong_token_is_not_authenticated()
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.SendAsync(HttpMethod.Get, Details, null, "pat-of-another-account");

        Assert.Equal(401, answer.Status);
        Assert.Equal("INVALID_AUTHENTICATION", answer.Category);
    }

    [Fact]
    public async Task A_token_without_the_scope_is_told_which_one_is_missing()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = ["crm.objects.companies.read"] });

        var allowed = await account.GetAsync("/crm/objects/2026-09/companies");
        var refused = await account.GetAsync("/crm/objects/2026-09/invoices");

        Assert.Equal(200, allowed.Status);
        Assert.Equal(403, refused.Status);
        Assert.Equal("MISSING_SCOPES", refused.Category);
        Assert.Equal(
            "crm.objects.invoices.read", (string?)refused.Errors[0]["context"]?["requiredGranularScopes"]?[0]);
        Assert.NotNull((string?)refused.Body["links"]?["scopes"]);
    }

    [Theory]
    [InlineData("e-commerce", 200)]
    [InlineData("crm.objects.line_items.read", 200)]
    [InlineData("crm.objects.contacts.read", 403)]
    public async Task Either_of_two_scopes_opens_line_items(string scope, int status)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = [scope] });

        Assert.Equal(status, (await account.GetAsync("/crm/objects/2026-09/line_items")).Status);
    }

    [Fact]
    public async Task A_read_scope_does_not_write()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = ["crm.objects.companies.read"] });

        var answer = await account.CreateAsync("companies", Json.Of(("name", "Acme")));

        Assert.Equal(403, answer.Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"properties\":{\"name\":5}}")]
    [InlineData("{\"properties\":{\"name\":null}}")]
    [InlineData("{\"properties\":{\"name\":\"a\",\"name\":\"b\"}}")]
    [InlineData("{\"propertys\":{\"name\":\"a\"}}")]
    [InlineData("{\"properties\":{\"name\":\"a\"},\"extra\":1}")]
    public async Task A_body_that_HubSpot_has_no_field_for_is_refused(string body)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.PostTextAsync("/crm/objects/2026-09/companies", body);

        Assert.Equal(400, answer.Status);
        Assert.Contains("Invalid input JSON", answer.Message, StringComparison.Ordinal);
        Assert.Empty(account.World.Companies);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        await using var account = await TestAccount.StartAsync();
        using var client = new HttpClient { BaseAddress = account.Emulator.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "pat-emulator-demo");
        using var form = new FormUrlEncodedContent([new("name", "Acme")]);

        using var answer = await client.PostAsync(
            new Uri("/crm/objects/2026-09/companies", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(415, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_call_the_caller_gave_up_on_is_recorded()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Latency = TimeSpan.FromMinutes(1) });
        using var client = new HttpClient { BaseAddress = account.Emulator.BaseAddress };
        using var patience = new CancellationTokenSource();

        var pending = client.GetAsync(new Uri(Details, UriKind.Relative), patience.Token);
        while (account.Clock.Waiting == 0)
        {
            await Task.Yield();
        }

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        while (account.Emulator.Traffic.Requests.Count == 0)
        {
            await Task.Yield();
        }

        Assert.Equal(-1, account.Emulator.Traffic.Requests[0].Status);
    }

    [Fact]
    public async Task A_waiting_call_does_not_hold_up_the_end()
    {
        var account = await TestAccount.StartAsync(o => o with { Latency = TimeSpan.FromHours(1) });
        var pending = account.GetAsync(Details);
        while (account.Clock.Waiting == 0)
        {
            await Task.Yield();
        }

        await account.Emulator.DisposeAsync().AsTask().WaitAsync(
            TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<HttpRequestException>(() => pending);
        await account.DisposeAsync();
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_correlation_ids()
    {
        await using var one = await TestAccount.StartAsync();
        await using var other = await TestAccount.StartAsync();

        var first = await one.GetAsync("/nowhere");
        var second = await other.GetAsync("/nowhere");
        var third = await other.GetAsync("/nowhere");

        Assert.Equal(first.Text, second.Text);
        Assert.NotEqual(second.Text, third.Text);
    }

    [Fact]
    public async Task A_taken_port_is_said_so()
    {
        await using var account = await TestAccount.StartAsync();
        var port = account.Emulator.BaseAddress.Port;

        var error = await Assert.ThrowsAsync<PortTakenException>(() =>
            TestAccount.StartAsync(o => o with { Port = port }));

        Assert.Equal($"Port {port} on 127.0.0.1 is already taken.", error.Message);
    }

    [Fact]
    public async Task Latency_passes_before_every_answer()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Latency = TimeSpan.FromSeconds(2) });

        var pending = account.GetAsync(Details);
        while (account.Clock.Waiting == 0)
        {
            await Task.Yield();
        }

        Assert.False(pending.IsCompleted);
        account.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(200, (await pending).Status);
    }

    [Fact]
    public async Task Recorded_requests_tell_method_template_and_status()
    {
        await using var account = await TestAccount.StartAsync();

        await account.ReadAsync("companies", "1");
        await account.CreateAsync("companies", Json.Of(("name", "Acme")));

        Assert.Equal(2, account.Emulator.Traffic.Calls);
        var requests = account.Emulator.Traffic.Requests;
        Assert.Equal("/crm/objects/{version}/companies/{id}", requests[0].Template);
        Assert.Equal(("GET", 404), (requests[0].Method, requests[0].Status));
        Assert.Equal(("POST", 201), (requests[1].Method, requests[1].Status));
        Assert.Equal(2, requests[1].Number);
    }
}
