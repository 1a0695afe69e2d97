// Looks for inputs on which the engine breaks its word, in process, the same inputs for the same seed.
//
//   dotnet run -c Release --project tests/fuzz -- [--seed N] [--seconds S | --count N] [--target NAME] [--only N]
//                                                 [--inputs FILE] [--jobs N] [--digest FILE]
//
// Inputs are texts of this repository (fixtures, samples, docs, rule packs) and, where they are, of ../shared/corpus: cut,
// spliced, edited, with odd characters, repeated pieces and mixed line ends. Targets are in Targets/, one a file; each says
// what it does with a text. What must hold whatever the text is:
//
//   - nothing throws, and nothing that was thrown is reported as CL0005 or CL0007 instead;
//   - every span and every edit is inside its text, starts before it ends, and parts no surrogate pair and no CR from its LF;
//   - twice the same is found;
//   - with LF and with CRLF the same rules speak of the same lines;
//   - a fix that is offered leaves the words and makes no new error; what fixes have made they leave alone;
//   - reports are well-formed, and none writes a control character into a terminal.
//
// A violation is printed with its target, seed, number and the smallest input that still shows it; `--target T --seed N --only
// NUMBER` repeats it as long as the corpora are the same; `--target T --inputs FILE`, a variant and an input a line as violations
// show them (`0 "<a\n"`), says what is found in each at any time. Exit code 1 on any. What is known and left is in
// KnownViolations, counted and printed.
//
// `--digest FILE` writes a line for each input with a digest of its diagnostics, so that the engine's two builds can be compared:
//
//   dotnet run -c Release --project tests/fuzz -- --count 1000 --digest a.txt
//   dotnet run -c Release --project tests/fuzz -p:ContentLintEngine=netstandard2.0 -- --count 1000 --digest b.txt
//   diff a.txt b.txt

using ContentLint.Fuzz;

var options = FuzzOptions.Parse(args);
var targets = TargetList.Create(new Corpus()).Where(t => options.Target is null || t.Name == options.Target).ToArray();
if (targets.Length == 0)
{
    Console.Error.WriteLine($"There is no target '{options.Target}'.");
    return 2;
}

return options.Inputs is { } inputs ? GivenInputs.Run(targets[0], inputs) : new FuzzRun(options, targets).Run();
