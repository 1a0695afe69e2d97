using ContentLint.Configuration.Baselines;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    /// <summary>The path of the baseline that counts in the base folder; <see langword="null"/> when none is named.</summary>
    public string? BaselinePath =>
        Request.BaselinePath is { } path ? FilePath.Combine(BaseDirectory, path) : ConfigurationOf(BaseDirectory).BaselinePath;

    /// <summary>The baseline that the request names.</summary>
    public Lazy<BaselineReading> OnlyBaseline { get; }

    private BaselineReading ReadOnlyBaseline()
    {
        if (Request.BaselinePath is not { } named || Request.IgnoreBaseline)
            return BaselineReading.None;

        var path = FilePath.Combine(BaseDirectory, named);
        var source = Reader.Tracing(_askedByRequest).TryRead(path) ?? throw NotFound([named]);
        var diagnostics = new List<Diagnostic>();
        return new BaselineReading(BaselineReader.Read(path, source, diagnostics), diagnostics);
    }
}
