using System.Data;
using System.Data.Common;

namespace ActionBot.Storage;

/// <summary>A transaction whose own statements are kept prepared as well. It takes the writer's place at once: one that begins by reading may find it taken.</summary>
internal sealed class PreparedTransaction : DbTransaction
{
    private readonly PreparingConnection connection;
    private bool isOpen;

    public PreparedTransaction(PreparingConnection connection)
    {
        this.connection = connection;
        connection.Run("begin immediate");
        isOpen = true;
    }

    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        connection.Run("commit");
        isOpen = false;
    }

    public override void Rollback()
    {
        isOpen = false;
        // A full disk has SQLite take everything back by itself.
        if (connection.IsInTransaction)
        {
            connection.Run("rollback");
        }
    }

    public override bool SupportsSavepoints => true;

    public override void Save(string savepointName) => connection.Run("savepoint " + savepointName);

    public override void Rollback(string savepointName)
    {
        connection.Run("rollback to " + savepointName);
        connection.Run("release " + savepointName);
    }

    public override void Release(string savepointName) => connection.Run("release " + savepointName);

    protected override void Dispose(bool disposing)
    {
        if (disposing && isOpen)
        {
            Rollback();
        }

        base.Dispose(disposing);
    }
}
