using System.CommandLine;
using System.Diagnostics;
using ContentLint.Cli.Check;
using ContentLint.Cli.Git;
using ContentLint.Diagnostics;
using ContentLint.Linting;
using ContentLint.Reporting;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Cli;

/// <summary><c>contentlint check</c>: lints files, prints a report.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        var command = new Command("check", "Lint lessons and diagrams.");
        foreach (var symbol in CheckOptions.All)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }

        ReportOptions.Validate(command, currentDirectory);
        CheckOptions.Validate(command);
        command.SetAction(parsed => new CheckRun(parsed, terminal, currentDirectory, cancellationToken).Run());
        return command;
    }

    /// <summary>One call of the command.</summary>
    private sealed class CheckRun(ParseResult parsed, Terminal terminal, string currentDirectory, CancellationToken cancellationToken)
    {
        public int Run()
        {
            try
            {
                return parsed.GetValue(CheckOptions.Watch) ? Watch() : CheckOnce();
            }
            catch (Exception error) when (error is PathNotFoundException or RuleNotFoundException or GitException)
            {
                return CommandLine.Refuse(terminal, error.Message);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return CommandLine.Refuse(terminal, $"A file could not be written: {error.Message}");
            }
        }

        private int CheckOnce()
        {
            var time = Stopwatch.StartNew();
            var changes = ReadChanges();
            var request = CheckOptions.CreateRequest(parsed, currentDirectory) with { OnlyFiles = changes is null ? null : [.. changes.Files.Keys] };
            var most = parsed.GetValue(CheckOptions.FixSuggestions) ? FixSafety.Suggestion : FixSafety.Safe;
            if (parsed.GetValue(CheckOptions.Diff))
                return ShowDiff(request, most);
            var fixes = parsed.GetValue(CheckOptions.Fix) || parsed.GetValue(CheckOptions.FixSuggestions);
            if (fixes)
                WriteFixes(request, most);
            if (parsed.GetValue(CheckOptions.Cache) && !TryKeepOutOfGit(request.CacheFile!))
                request = request with { CacheFile = null };

            var result = parsed.GetValue(CheckOptions.Stdin) ? new LintWorkspace().LintText(ReadStdin(), request, cancellationToken) : LintFiles(request);
            if (changes is not null && parsed.GetValue(CheckOptions.ChangedLines))
                result = ChangeFilter.Apply(result, changes, request, cancellationToken);
            var exitCode = ReportOptions.Write(parsed, result, time.Elapsed, terminal, currentDirectory, parsed.GetValue(CheckOptions.Statistics), fixes ? most : null);
            if (request.Profile is { } profile)
                ProfileTable.Write(profile, terminal.Error);
            return parsed.GetValue(CheckOptions.Stdin) ? exitCode : Math.Max(exitCode, EmptyRun.Report(request, result.FileCount, parsed.GetValue(CheckOptions.AllowEmpty), terminal, cancellationToken));
        }

        // Only what has changed is worked out again.
        private int Watch()
        {
            using var files = new FileWatch(currentDirectory);
            try
            {
                var request = CheckOptions.CreateRequest(parsed, currentDirectory);
                Course? course = null;
                IReadOnlyCollection<string>? changes = null;
                do
                {
                    var time = Stopwatch.StartNew();
                    course = course is null || changes is null
                        ? Course.Open(request, files: null, progress: null, cancellationToken)
                        : course.Refresh(changes, files: null, cancellationToken);
                    terminal.Clear();
                    ReportOptions.Write(parsed, course.Result, time.Elapsed, terminal, currentDirectory, parsed.GetValue(CheckOptions.Statistics));
                    terminal.Error.WriteLine($"Checked in {time.ElapsedMilliseconds} ms. Waiting for changes; Ctrl+C ends.");
                }
                while (files.Wait(out changes, cancellationToken));
                return ExitCode.Success;
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Success;
            }
        }

        private GitChanges? ReadChanges()
        {
            if (parsed.GetValue(CheckOptions.Staged))
                return GitRepository.Find(currentDirectory).Staged();
            if (parsed.GetResult(CheckOptions.Changed) is null && !parsed.GetValue(CheckOptions.ChangedLines))
                return null;

            var repository = GitRepository.Find(currentDirectory);
            return repository.ChangesSince(parsed.GetValue(CheckOptions.Changed) ?? repository.TargetBranch(terminal.Environment));
        }

        // Exit code 1 says that there is something to fix, so that CI can ask for it.
        private int ShowDiff(LintRequest request, FixSafety most)
        {
            var files = new LintWorkspace().Fix(request, most, cancellationToken);
            foreach (var file in files)
                terminal.Out.Write(LogText.Lines(file.ToDiff()));
            return files.Count > 0 ? ExitCode.Findings : EmptyRun.Report(request, found: 0, parsed.GetValue(CheckOptions.AllowEmpty), terminal, cancellationToken);
        }

        private void WriteFixes(LintRequest request, FixSafety most)
        {
            var written = new LintWorkspace().WriteFixes(request, most, cancellationToken);
            foreach (var problem in written.Problems)
                terminal.Say(problem);
            if (written.Files.Count > 0)
                terminal.Say($"Applied {written.Files.Sum(f => f.Applied)} fixes in {written.Files.Count} files.");
        }

        // A link there is not ours: what is written through it would land elsewhere.
        private bool TryKeepOutOfGit(string cacheFile)
        {
            var folder = Path.GetDirectoryName(cacheFile)!;
            try
            {
                if (new DirectoryInfo(folder).LinkTarget is not null)
                    throw new IOException($"{folder} is a link.");
                if (Directory.Exists(folder))
                    return true;

                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
                return true;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                terminal.Say($"The cache {cacheFile} could not be written: {error.Message}");
                return false;
            }
        }

        private SourceText ReadStdin()
        {
            var path = parsed.GetValue(CheckOptions.StdinFilename) ?? "stdin.mdx";
            if (!ReferenceEquals(terminal.In, Console.In))
                return SourceText.From(path, terminal.In.ReadToEnd());

            using var stream = Console.OpenStandardInput();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return SourceText.FromBytes(path, bytes.ToArray());
        }

        // A bar only where somebody looks at it and has waited for a second; most runs are over by then.
        private LintResult LintFiles(LintRequest request)
        {
            var workspace = new LintWorkspace();
            if (!terminal.ShowsProgress)
                return workspace.Lint(request, progress: null, cancellationToken);

            var progress = new LatestProgress();
            var run = Task.Run(() => workspace.Lint(request, progress, cancellationToken), CancellationToken.None);
            if (Task.WaitAny([run], TimeSpan.FromSeconds(1)) < 0)
                ProgressBar.Show(terminal.CreateErrorConsole(), progress, run);
            return run.GetAwaiter().GetResult();
        }
    }
}
