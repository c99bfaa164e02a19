using System.Text;

namespace HubSpotInvoicing.Cli;

/// <summary>Keeps what is written, and lets a test wait for a text.</summary>
internal sealed class WatchedWriter : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder written = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> awaited = [];

    public WatchedWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        lock (gate)
        {
            written.Append(value);
            var all = written.ToString();
            foreach (var (_, seen) in awaited.Where(a => all.Contains(a.Text, StringComparison.Ordinal)))
            {
                seen.TrySetResult();
            }
        }
    }

    public Task Writes(string text)
    {
        lock (gate)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((text, seen));
            if (written.ToString().Contains(text, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }

            return seen.Task;
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            written.Clear();
        }
    }

    public override string ToString()
    {
        lock (gate)
        {
            return written.ToString();
        }
    }
}
