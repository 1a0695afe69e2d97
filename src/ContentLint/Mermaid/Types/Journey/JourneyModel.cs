using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Journey;

/// <summary>What a user journey holds. Spans are offsets in the file.</summary>
internal sealed class JourneyModel : DiagramModel
{
    private readonly List<JourneyTask> _tasks = [];

    /// <summary>The tasks in order.</summary>
    public IReadOnlyList<JourneyTask> Tasks => _tasks;

    internal void Add(JourneyTask task) => _tasks.Add(task);
}

/// <summary>A task of a journey.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Data">What stands behind the colon: a score and the people.</param>
/// <param name="Section">The section it is in.</param>
/// <param name="Span">From the name to the end of the data.</param>
internal sealed record JourneyTask(string Name, string Data, DiagramSection? Section, TextSpan Span);
