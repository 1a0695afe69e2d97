using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>Writes a result in one format.</summary>
public abstract class Reporter
{
    /// <summary>Whether it looks at the files' texts, so that it pays to read them all before.</summary>
    public virtual bool ReadsSources => true;

    /// <summary>Writes a result.</summary>
    /// <param name="result">What a run found.</param>
    /// <param name="run">What there is to say about the run itself.</param>
    /// <param name="writer">Where the report goes; formats that machines read ignore its styles.</param>
    public abstract void Write(LintResult result, ReportedRun run, StyledWriter writer);
}
