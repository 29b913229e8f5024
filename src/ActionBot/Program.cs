using ActionBot;

return await ActionBot.Host.RunAsync(args, Edges.Default);
