// The end of a command's help: what people call it for. Each command shows its own.

namespace ContentLint.Cli;

/// <summary>Examples of commands.</summary>
internal static class CommandExamples
{
    private const string ExitCodes = "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong use or configuration, or nothing was checked, 3 a fault in ContentLint itself.";

    private static readonly Dictionary<string, string> ByCommand = new(StringComparer.Ordinal)
    {
        ["contentlint"] = $"""
              contentlint check                               all lessons and diagrams below this folder
              contentlint init                                a contentlint.yml for this course
              contentlint baseline create                     keep today's problems out of reports
              contentlint explain CL1001                      what a rule means and how to mend it
              contentlint check --help                        what a command takes, with examples

            {ExitCodes}
            """,
        ["check"] = $"""
              contentlint check                               all lessons and diagrams below this folder
              contentlint check src/content "docs/**/*.mdx"   a folder and a glob
              contentlint check --rule "CL10*"                only MDX syntax
              contentlint check --fix --diff                  what the safe fixes would change
              contentlint check --format sarif=a.sarif --format html=report.html
              cat a.mdx | contentlint check --stdin --stdin-filename a.mdx
              contentlint check --changed origin/main         what a branch has changed

            {ExitCodes}
            """,
        ["init"] = """
              contentlint init                                write contentlint.yml for the course in this folder
              contentlint init --schema                       and a schema for front matter, inferred from the lessons
              contentlint init courses/cdc                    for the course in another folder
            """,
        ["baseline"] = """
              contentlint baseline create                     list today's problems
              contentlint baseline prune                      take off what has been mended
            """,
        ["create"] = """
              contentlint baseline create                     list today's problems in contentlint-baseline.json
              contentlint baseline create --force             the same, in place of the list that is there
            """,
        ["update"] = """
              contentlint baseline update src/content/old     list the problems there are now in one folder
            """,
        ["prune"] = """
              contentlint baseline prune                      take off what has been mended, and add nothing
            """,
        ["merge"] = """
              contentlint check --shard 1/2 --format json=1.json      on one machine
              contentlint check --shard 2/2 --format json=2.json      on another
              contentlint merge 1.json 2.json --format sarif=all.sarif
            """,
        ["rules"] = """
              contentlint rules                               every rule, with its severity
              contentlint rules new TEAM001                   the beginning of a rule of your own
              contentlint rules test contentlint-rules.yml    run the examples in a pack
              contentlint rules explain TEAM001 a.mdx         what each of its conditions finds in a lesson
              contentlint rules import vale styles/Google     a pack of a Vale style
            """,
        ["test"] = """
              contentlint rules test                          the packs of the nearest contentlint.yml
              contentlint rules test my-rules.yml --coverage  one pack, and what its examples do not try
            """,
        ["lint"] = """
              contentlint rules lint my-rules.yml             what is suspicious in a pack
            """,
        ["new"] = """
              contentlint rules new TEAM001                   add a rule to contentlint-rules.yml
              contentlint rules new TEAM001 --pack my-rules.yml
            """,
        ["try"] = """
              contentlint rules try CL1105                    what a rule would report, also where it is off
              contentlint rules try AUR010 --pack aurora-cdc src/content
            """,
        ["docs"] = """
              contentlint rules docs my-rules.yml > my-rules.md
            """,
        ["explain"] = """
              contentlint explain CL1001                      by id
              contentlint explain mdx-unclosed-tag            by name
            """,
        ["course"] = """
              contentlint course                              a tree of modules and lessons, with links in and out
              contentlint course docs --format html > course.html
              contentlint course --format mermaid             the links as a flowchart
            """,
        ["server"] = """
              contentlint server                              what an editor's settings name as the command; docs/editors.md has them
              contentlint server --config team.yml            with one configuration for all files
            """,
        ["schema"] = """
              contentlint schema contentlint > contentlint.schema.json
              contentlint schema rule-pack > rule-pack.schema.json
            """,
        ["completions"] = """
              source <(contentlint completions bash)          in ~/.bashrc
              contentlint completions zsh > "${fpath[1]}/_contentlint"
              contentlint completions fish > ~/.config/fish/completions/contentlint.fish
              contentlint completions powershell >> $PROFILE
            """,
        ["doctor"] = """
              contentlint doctor                              what is installed, found and skipped
              contentlint doctor docs > report.md             of another folder, to paste into an issue
            """,
        ["config"] = """
              contentlint config --print src/content/a.mdx    how this lesson is read and judged, and who says so
            """,
    };

    /// <summary>The examples of a command, with its exit codes where they need a word; empty for none.</summary>
    /// <param name="name">The command's own name; <c>contentlint</c> for the whole.</param>
    public static string Find(string name) => ByCommand.TryGetValue(name, out var examples) ? examples : "";
}
