using ActionBot.FullStack;

return await ActionBot.Host.RunAsync(args, new FullStackEdges());
