// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits, undone and redone, against a plain list of the files there have been.
#include "document/apply.h"
#include "document/history.h"
#include "io/document_json.h"
#include "support/random_drawing.h"
#include "support/random_edit.h"

#include <QtTest>

#include <map>
#include <string>
#include <vector>

using namespace stowage;
using namespace stowage::tests;

class UndoTest : public QObject {
    Q_OBJECT

private slots:
    void endsWithTheSameBytes();
};

namespace {
// The list of snapshots that a history must behave like.
struct Snapshots {
    std::vector<std::string> files;
    std::size_t at = 0;

    void push(std::string file)
    {
        files.resize(at + 1);
        files.push_back(std::move(file));
        ++at;
    }
};

struct Tally {
    std::map<std::string_view, int> edits;
    int undone = 0, redone = 0, refused = 0;
};

// One random step on both; false: they differ.
bool step(doc::History& history, Snapshots& snapshots, Dice& dice, Tally& tally)
{
    const int choice = dice.below(10);
    if (choice < 3 && history.canUndo() && snapshots.at > 0) {
        history.undo();
        --snapshots.at;
        ++tally.undone;
    } else if (choice < 5 && history.canRedo()) {
        history.redo();
        ++snapshots.at;
        ++tally.redone;
    } else if (const auto edit = randomEdit(history.current(), dice)) {
        const Result<doc::Document> next = doc::apply(history.current(), *edit);
        if (!next) {
            ++tally.refused;
            return true;
        }
        ++tally.edits[kindOf(*edit)];
        const std::string label = doc::labelOf(history.current(), *edit);
        history.push(*next, label);
        snapshots.push(io::writeDocument(*next));
    }
    return snapshots.at < snapshots.files.size() &&
           history.canRedo() == (snapshots.at + 1 < snapshots.files.size());
}

// Empty: the sequence ends as it should.
std::string brokenBy(std::uint64_t seed, Tally& tally)
{
    Dice dice(seed, "undo");
    doc::History history(randomDrawing(seed % 97));
    Snapshots snapshots{{io::writeDocument(history.current())}};
    const int steps = dice.between(5, 60);
    for (int n = 0; n < steps; ++n)
        if (!step(history, snapshots, dice, tally))
            return "the history offers other steps than there were";
    if (io::writeDocument(history.current()) != snapshots.files[snapshots.at])
        return "the drawing in between differs";
    const auto same = [&](std::size_t at) {
        return io::writeDocument(history.current()) == snapshots.files[at];
    };
    while (history.canUndo())
        history.undo();
    if (!same(0))
        return "the drawing after undoing all differs from the first one";
    std::size_t at = 0;
    while (history.canRedo()) {
        history.redo();
        if (++at >= snapshots.files.size())
            return "more can be redone than was done";
    }
    return same(snapshots.files.size() - 1) ? "" : "the drawing after redoing all differs";
}
} // namespace

void UndoTest::endsWithTheSameBytes()
{
    const int count = qEnvironmentVariableIntValue("STOWAGE_UNDO_SEQUENCES");
    const int sequences = count > 0 ? count : 2'000;
    Tally tally;
    for (int seed = 1; seed <= sequences; ++seed) {
        const std::string broken = brokenBy(static_cast<std::uint64_t>(seed), tally);
        QVERIFY2(broken.empty(), (broken + ", sequence " + std::to_string(seed)).c_str());
    }
    qInfo("%d sequences: %d undone, %d redone, %d refused", sequences, tally.undone, tally.redone,
          tally.refused);
    for (const std::string_view kind : kindsOfEdits()) {
        const std::string name(kind);
        qInfo("  %-16s %d", name.c_str(), tally.edits[kind]);
        QVERIFY2(kind.ends_with("Revision") || tally.edits[kind] > 0, name.c_str());
    }
    QVERIFY(tally.undone > 0 && tally.redone > 0 && tally.refused > 0);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
