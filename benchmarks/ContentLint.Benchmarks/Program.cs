// Ways to measure:
//
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- --filter '*'
//       BenchmarkDotNet: time and memory of each part, on the sample course
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- peer mdx|mermaid CORPUS ORACLE
//       one core, warm: documents a second of ours and of the reference (the oracle's folder, with its packages installed)
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- growth [100000|10MB]
//       time against size on hostile documents
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- growth mermaid
//       time against size for each type of diagram
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- growth runs [ROW [KB]]
//       CPU time against size for whole runs: schemas, packs, suppressions, fixes; of 200 KB unless said otherwise
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- course FOLDER [COUNT]
//       writes a course of 1,000 lessons, the same each time
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- edits COURSE
//       what an edit of one lesson costs in a course that is in memory
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- server COURSE CONTENTLINT...
//       what an editor waits for: the language server as a process, on that course
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- packs COURSE CONTENTLINT [ROUNDS]
//       what packs of hundreds of rules cost: whole processes against the same run without them
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- processes COURSE CONTENTLINT PEERS [ROUNDS]
//       whole processes on that course: the command, the JavaScript stack, rumdl

using System.Globalization;
using BenchmarkDotNet.Running;
using ContentLint.Benchmarks;

if (args is ["peer", var kind, var corpus, var oracle])
    return PeerComparison.Run(kind, corpus, oracle);
if (args is ["growth", "mermaid"])
    return MermaidGrowth.Run();
if (args is ["growth", "runs", ..])
    return RunGrowth.Run(args.Length > 2 ? args[2] : "", args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 200);
if (args is ["growth", ..])
    return GrowthTable.Run(args.Length > 1 ? args[1] : "100000");
if (args is ["processes", var course, var contentlint, var peers, ..])
    return ProcessComparison.Run(course, contentlint, peers, args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 3);
if (args is ["packs", var packed, var command, ..])
    return PackComparison.Run(packed, command, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 5);
if (args is ["server", var served, _, ..])
    return ServerLatency.Run(served, args[2..]);
if (args is ["edits", var edited])
    return CourseEdits.Run(edited);
if (args is ["course", var folder, ..])
{
    new CourseGenerator(seed: 1).Write(folder, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1000);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(PeerComparison).Assembly).Run(args);
return 0;
