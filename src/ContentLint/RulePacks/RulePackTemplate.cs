namespace ContentLint.RulePacks;

/// <summary>The text of rules to start from.</summary>
public static class RulePackTemplate
{
    private const string Head = """
        # A ContentLint rule pack.
        schemaVersion: 1
        title: Our rules

        rules:

        """;

    private const string Rule = """
          - id: $ID
            name: $NAME
            title: A lesson that does this says that too
            severity: warning
            description: Why readers need it.
            when:
              text: { anyOf: ['what it is about'] }
            require:
              callout:
                kind: [warning, danger]
                contains:
                  text: { anyOf: ['what must be said'] }
            message: "The lesson speaks of '{match}' and never warns."
            help: Add a warning callout that says what must be said.
            tests:
              valid:
                - |
                  Nothing to see here.
              invalid:
                - name: write here what must be reported
                  input: |
                    Mark {|$ID:what it is about|} and what else {|$ID:must be reported|}.

        """;

    /// <summary>Adds a rule to a pack, with an example that fails until the rule is thought out.</summary>
    /// <param name="pack">The pack's YAML; <see langword="null"/> for a new pack.</param>
    /// <param name="id">The new rule's id.</param>
    /// <returns>The pack with the rule at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public static string AddRule(string? pack, string id)
    {
        _ = id ?? throw new ArgumentNullException(nameof(id));
        var rule = Rule.Replace("$ID", id).Replace("$NAME", id.ToLowerInvariant() + "-rule");
        var before = pack ?? Head;
        return before.TrimEnd() + "\n" + (pack is null ? "" : "\n") + rule;
    }
}
