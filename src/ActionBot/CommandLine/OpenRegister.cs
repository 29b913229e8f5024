namespace ActionBot.CommandLine;

/// <summary>Opens the register with the application around it: settings checked, schema brought up to date.</summary>
/// <param name="asOf">Where the clock starts, in council time; null: now. Only in Development.</param>
internal delegate Task<ServiceProvider> OpenRegister(DateTime? asOf = null);
