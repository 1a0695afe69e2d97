namespace ContentLint.Tests;

/// <summary>
/// How work grows with size, by what is allocated for it: unlike a clock that is the same on every machine. Work that grows with the
/// square of the size without allocating is for the benchmarks' growth tables to show.
/// </summary>
internal static class AllocationGrowth
{
    // Twice the size allocates twice as much, and half as much again where a list has just doubled its room.
    private const double Most = 3;

    // Below this it is what every reading costs.
    private const long LeastMeasurable = 200_000;

    /// <summary>Asserts that twice the size allocates about twice as much.</summary>
    /// <param name="make">Makes a text of a size.</param>
    /// <param name="size">The larger size.</param>
    /// <param name="read">Reads a text.</param>
    public static void AssertLinear(Func<int, string> make, int size, Action<string> read)
    {
        read(make(size / 2));
        var (half, whole) = (Measure(make(size / 2), read), Measure(make(size), read));
        Assert.That(whole, Is.LessThanOrEqualTo(Math.Max(LeastMeasurable, half) * Most), $"{half} bytes for half of it");
    }

    private static long Measure(string text, Action<string> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
