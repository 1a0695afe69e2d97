// Scripts that complete command lines. Each finds the command from the words before the caret, then offers its subcommands and
// options, or an option's values; anything else is a file.

using System.Text;

namespace ContentLint.Cli.Completions;

/// <summary>Writes completion scripts.</summary>
internal static class CompletionScripts
{
    /// <summary>The shells there are scripts for.</summary>
    public static IReadOnlyDictionary<string, Func<CompletionNode, string>> Shells { get; } = new Dictionary<string, Func<CompletionNode, string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["bash"] = Bash,
        ["zsh"] = root => "#compdef contentlint\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(root),
        ["fish"] = Fish,
        ["powershell"] = PowerShell,
    };

    private static string Bash(CompletionNode root)
    {
        var script = new StringBuilder("""
            _contentlint() {
              local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" path="contentlint" word
              for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                case "$path $word" in

            """);
        script.Append("      ").AppendJoin('|', root.All().Skip(1).Select(c => Quote(c.Path))).Append(") path=\"$path $word\" ;;\n    esac\n  done\n  COMPREPLY=()\n  case \"$path $before\" in\n");
        foreach (var (command, option) in WithValues(root))
            script.Append($"    {Quote($"{command.Path} {option.Name}")}) COMPREPLY=($(compgen -W {Quote(string.Join(' ', option.Values))} -- \"$current\")); return ;;\n");
        script.Append("  esac\n  case \"$path\" in\n");
        foreach (var command in root.All())
            script.Append($"    {Quote(command.Path)}) COMPREPLY=($(compgen -W {Quote(Words(command))} -- \"$current\")) ;;\n");
        return script.Append("""
              esac
              if [ ${#COMPREPLY[@]} -eq 0 ]; then COMPREPLY=($(compgen -f -- "$current")); fi
            }
            complete -o filenames -F _contentlint contentlint

            """).ToString();
    }

    private static string Fish(CompletionNode root)
    {
        var script = new StringBuilder();
        foreach (var command in root.All())
        {
            string[] words = command.Path.Split(' ')[1..];
            var below = command.Subcommands.Count == 0 ? "" : $"; and not __fish_seen_subcommand_from {string.Join(' ', command.Subcommands.Select(c => c.Name))}";
            var when = words.Length == 0 ? $"__fish_use_subcommand" : string.Join("; and ", words.Select(w => $"__fish_seen_subcommand_from {w}")) + below;
            foreach (var subcommand in command.Subcommands)
                script.Append($"complete -c contentlint -n {Quote(when)} -a {Quote(subcommand.Name)} -d {Quote(subcommand.Description)}\n");
            foreach (var option in command.Options.Where(o => o.Name.StartsWith("--", StringComparison.Ordinal)))
            {
                var values = option.Values.Count > 0 ? $" -x -a {Quote(string.Join(' ', option.Values))}" : option.TakesValue ? " -r" : "";
                script.Append($"complete -c contentlint -n {Quote(when)} -l {Quote(option.Name[2..])}{values} -d {Quote(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string PowerShell(CompletionNode root)
    {
        var script = new StringBuilder("Register-ArgumentCompleter -Native -CommandName contentlint -ScriptBlock {\n  param($wordToComplete, $commandAst, $cursorPosition)\n  $words = @{\n");
        foreach (var command in root.All())
            script.Append($"    {Single(command.Path)} = {Single(Words(command))}\n");
        script.Append("  }\n  $values = @{\n");
        foreach (var (command, option) in WithValues(root))
            script.Append($"    {Single($"{command.Path} {option.Name}")} = {Single(string.Join(' ', option.Values))}\n");
        return script.Append("""
              }
              $path = 'contentlint'
              $before = ''
              foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                if ($element.Extent.EndOffset -ge $cursorPosition) { break }
                $before = "$element"
                if ($words.ContainsKey("$path $element")) { $path = "$path $element" }
              }
              $found = if ($values.ContainsKey("$path $before")) { $values["$path $before"] } else { $words[$path] }
              $found -split ' ' | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """).ToString();
    }

    private static IEnumerable<(CompletionNode Command, CompletionOption Option)> WithValues(CompletionNode root) =>
        from command in root.All() from option in command.Options where option.Values.Count > 0 select (command, option);

    private static string Words(CompletionNode command) => string.Join(' ', command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)));

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)}\"";

    private static string Single(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
