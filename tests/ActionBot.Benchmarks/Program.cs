using ActionBot.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

// "bare URL" is the floor that StartOfServe starts as a process of its own.
if (args is ["bare", var url])
{
    return await BareEndpoint.RunAsync(url);
}

// "bare-turn URL [FILE]" is the floor of a chat turn, without a file without a store.
if (args is ["bare-turn", var place, .. var file])
{
    return await BareTurn.RunAsync(place, file is [var name] ? name : null);
}

// "turn-without-store URL REGISTER" is the program itself, whose statements are answered from memory.
if (args is ["turn-without-store", var where, var register])
{
    return await TurnWithoutStore.RunAsync(where, register);
}

if (args is ["turn", ..] or [])
{
    await TurnOfChat.MeasureAsync(Console.Out);
}

// "start FOLDER" measures the program as it was published there instead of as it was built.
if (args is ["start", ..] or [])
{
    await StartOfServe.MeasureAsync(Console.Out, args is [_, var published] ? Path.GetFullPath(published) : AppContext.BaseDirectory);
}

if (args is ["sweep", ..] or [])
{
    await ChaseSweep.MeasureAsync(Console.Out);
}

if (args is ["check", ..] or [])
{
    await NightlyCheck.MeasureAsync(Console.Out);
}

if (args is ["pace", ..] or [])
{
    await DigestsAtPace.MeasureAsync(Console.Out);
}

if (args is ["rest", ..] or [])
{
    await HostAtRestAndAtWork.MeasureAsync(Console.Out);
}

if (args is ["million", ..] or [])
{
    await MillionActions.MeasureAsync(Console.Out);
}

if (args is not ["start" or "rest" or "million" or "sweep" or "pace" or "check" or "turn", ..])
{
    var config = DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
        .WithOptions(ConfigOptions.DisableOptimizationsValidator);
    BenchmarkSwitcher.FromAssembly(typeof(BareEndpoint).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
}

return 0;
