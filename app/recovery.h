// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of unsaved work that outlive a crash: written while somebody draws, offered at the next
// start, and removed only once the work is saved or given up.
#pragma once

#include "base/result.h"
#include "document/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace stowage::app {

// What a snapshot belongs to.
struct Unsaved {
    doc::Document drawn = {};
    QString path = {};      // empty: it was never saved
    QByteArray onDisk = {}; // SHA-256 of the file as it was last read or written; empty: none
};

struct Snapshot {
    QString file = {}; // that holds it
    QDateTime when = {};
    std::optional<Unsaved> unsaved = {}; // empty: it cannot be read
    std::string problem = {};            // why, in words
};

// $XDG_STATE_HOME/stowage/recovery, which only its owner can read. Made where it is missing.
QString recoveryFolder();

// What programs that run no more left behind, the newest first. One that holds nothing but what is
// saved is removed on the way.
std::vector<Snapshot> snapshotsLeft();

// The drawing in the file that the snapshot belongs to; nothing where that cannot be read.
std::optional<doc::Document> savedOf(const Unsaved& unsaved);

// In a sentence: what the snapshot holds beyond the file.
QString differenceOf(const Snapshot& snapshot);

// Of one window.
class Recovery : public QObject {
    Q_OBJECT

public:
    // `unsaved` is asked when a snapshot is due; nothing where all is saved, unless it is to follow
    // a snapshot that would tell otherwise.
    using Ask = std::function<std::optional<Unsaved>(bool evenIfSaved)>;
    explicit Recovery(Ask unsaved, QObject* parent = nullptr);
    ~Recovery() override; // waits for a snapshot that is being written; keeps it

    void touched();  // something was edited: 2 s of quiet or 15 s from now a snapshot is written
    void writeNow(); // and waits until it is there; trouble() tells whether it is
    void giveUp();   // saved and read back, or no longer wanted: removes the snapshot
    QString trouble() const { return trouble_; } // why the last one was not written; empty: it was

signals:
    void failed(const QString& why); // the first of several in a row

private:
    void begin();
    void finish(const Outcome& written); // twice is as good as once

    Ask unsaved_;
    QString file_;
    std::unique_ptr<QLockFile> lock_; // says that this program still runs
    QTimer quiet_, latest_;
    QFuture<Outcome> writing_;
    int writings_ = 0; // begun so far; only the last one tells how things are
    QString trouble_;
};

} // namespace stowage::app
