namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>Seeded chance (SplitMix64): the same seed gives the same draws on every runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public static Dice For(int seed, long number, int salt = 0)
    {
        unchecked
        {
            var start = ((ulong)seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)number * 0xD1B54A32D192ED03UL) ^ (ulong)salt;
            var dice = new Dice(start);
            dice.Next();
            return dice;
        }
    }

    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
