using ContentLint.Mermaid.Types.Sequence;

namespace ContentLint.Rules.Mermaid;

/// <summary>
/// Where a sequence diagram declares participants, one that is only used may be a slip in an id, and one that is only declared
/// an empty column.
/// </summary>
internal sealed class ParticipantRule : DiagramRule<SequenceModel>
{
    public static readonly DiagnosticDescriptor Undeclared = new(
        "CL3107", "mermaid-undeclared-participant", "A participant is used and not declared, while others are", Severity.Suggestion);

    public static readonly DiagnosticDescriptor Unused = new(
        "CL3108", "mermaid-unused-participant", "A participant is declared and never used", Severity.Suggestion);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Undeclared, Unused];

    protected override void Analyze(LessonRuleContext context, SequenceModel model)
    {
        var declared = model.Nodes.Where(p => p.IsDeclared && !p.IsCreated).ToArray();
        if (declared.Length == 0)
            return;

        foreach (var participant in model.Nodes.Where(p => p.IsUsed && !p.IsDeclared))
            ReportUndeclared(context, participant, declared);
        if (declared.Any(p => p.IsUsed))
        {
            foreach (var participant in declared.Where(p => !p.IsUsed))
                context.Report(Unused, participant.Span, $"'{participant.Id}' neither sends nor gets a message.", "Delete its line, or draw what it does.");
        }
    }

    private static void ReportUndeclared(LessonRuleContext context, SequenceParticipant participant, SequenceParticipant[] declared)
    {
        // A label in the place of an id makes a second column with the same name.
        var meant = declared.FirstOrDefault(p => p.Label == participant.Id)?.Id ?? DidYouMean.Suggest(participant.Id, declared.Select(p => p.Id));
        context.Report(
            Undeclared,
            participant.Span,
            meant is null
                        ? (Message)$"'{participant.Id}' is not declared, while other participants are."
                        : $"'{participant.Id}' is not declared, while other participants are. Did you mean '{meant}'?",
            $"Write 'participant {participant.Id}' above.",
            fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(participant.Span, meant))]);
    }
}
