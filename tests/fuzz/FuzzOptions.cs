using System.Globalization;

namespace ContentLint.Fuzz;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzOptions
{
    private static readonly string[] Names = ["--seed", "--seconds", "--count", "--target", "--only", "--inputs", "--jobs", "--digest"];

    /// <summary>The same inputs for the same seed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long to look, where no count is given.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>How many inputs each target gets.</summary>
    public int? Count { get; init; }

    /// <summary>The only target; all where it is <see langword="null"/>.</summary>
    public string? Target { get; init; }

    /// <summary>The number of the only input.</summary>
    public int? Only { get; init; }

    /// <summary>A file with inputs as violations show them, instead of made ones.</summary>
    public string? Inputs { get; init; }

    /// <summary>How many inputs are tried at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Where digests go.</summary>
    public string? Digest { get; init; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">An option is unknown or lacks its value.</exception>
    public static FuzzOptions Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
            values[Names.Contains(args[i]) ? args[i] : throw new ArgumentException($"{args[i]} is no option: {string.Join(' ', Names)}")] = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value");

        int? Number(string name) => values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
        return new FuzzOptions
        {
            Seed = Number("--seed") ?? 1,
            Seconds = Number("--seconds") ?? 60,
            Count = Number("--count"),
            Target = values.GetValueOrDefault("--target"),
            Only = Number("--only"),
            Inputs = values.GetValueOrDefault("--inputs"),
            Jobs = Number("--jobs") ?? Environment.ProcessorCount,
            Digest = values.GetValueOrDefault("--digest"),
        };
    }
}
