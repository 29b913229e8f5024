namespace ActionBot.Committees.Calendar;

/// <summary>Whose law and whose bank holidays hold.</summary>
public enum Nation
{
    /// <summary>Five clear days for principal councils (Local Government Act 1972, s.100B).</summary>
    England,

    /// <summary>Three clear days (Local Government and Elections (Wales) Act 2021, Sch. 4).</summary>
    Wales,

    /// <summary>Three clear days (Local Government (Scotland) Act 1973, s.50B).</summary>
    Scotland,

    /// <summary>Five days (Local Government Act (Northern Ireland) 2014).</summary>
    NorthernIreland,
}
