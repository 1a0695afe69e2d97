// Two ways to measure:
//
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- --filter '*'
//       BenchmarkDotNet: time and memory of each part, on the sample course and on documents of growing size
//   dotnet run -c Release --project benchmarks/ContentLint.Benchmarks -- peer mdx|mermaid CORPUS ORACLE
//       one core, warm: documents a second of ours and of the reference (the oracle's folder, with its packages installed)

using BenchmarkDotNet.Running;
using ContentLint.Benchmarks;

if (args is ["peer", var kind, var corpus, var oracle])
    return PeerComparison.Run(kind, corpus, oracle);

BenchmarkSwitcher.FromAssembly(typeof(PeerComparison).Assembly).Run(args);
return 0;
