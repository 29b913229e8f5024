namespace ActionBot.Tests;

/// <summary>A moment that somebody waits for. He goes on by himself when it comes, never inside the code that reached it: a test that did would hold up what it tests.</summary>
internal sealed class Signal() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
