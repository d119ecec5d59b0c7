// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/diff.h"
#include "document/drawing.h"
#include "document/history.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

namespace {

void push(History& history, const Edit& edit)
{
    const std::string label = labelOf(history.current(), edit);
    history.push(*doc::apply(history.current(), edit), label);
}

SetField desired(const ElementId& service, std::int64_t count)
{
    return {{service}, "desiredCount", count};
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void namesWhatUndoTakesBack();
    void growsOneStepPerGesture();
    void forgetsTheOldestBeyondItsLimit();
    void remembersIdsThroughUndo();
    void labelsEveryEdit_data();
    void labelsEveryEdit();
    void neverLabelsSecrets();
    void tellsWhatChanged();
    void tellsOfMovesApartFromAlterations();
};

void HistoryTest::namesWhatUndoTakesBack()
{
    const Shop shop;
    History history(shop.document);
    QVERIFY(!history.canUndo() && history.undoLabel().empty());
    push(history, desired(shop.service, 4));
    QCOMPARE(history.undoLabel(), std::string("Set desired tasks 2 → 4"));
    history.undo();
    QCOMPARE(history.redoLabel(), std::string("Set desired tasks 2 → 4"));
    QVERIFY(history.current() == shop.document);
    history.redo();
    push(history, desired(shop.service, 5));
    history.undo();
    push(history, desired(shop.service, 6));
    QVERIFY(!history.canRedo());
    QCOMPARE(history.stepCount(), std::size_t(3));
}

void HistoryTest::growsOneStepPerGesture()
{
    const Shop shop;
    History history(shop.document);
    push(history, desired(shop.service, 3));
    for (std::int64_t count = 4; count < 20; ++count) {
        const Edit edit = desired(shop.service, count);
        history.replaceTop(*doc::apply(history.current(), edit), "Set desired tasks");
    }
    QCOMPARE(history.stepCount(), std::size_t(2));
    history.undo();
    QVERIFY(history.current() == shop.document);
}

void HistoryTest::forgetsTheOldestBeyondItsLimit()
{
    const Shop shop;
    History history(shop.document, 200'000);
    for (int i = 0; i < 100; ++i)
        push(history, SetField{{shop.container},
                               "command",
                               std::string(10'000, static_cast<char>('a' + i % 26))});
    QVERIFY(history.estimatedBytes() <= 200'000 + 20'000);
    QVERIFY(history.stepCount() > 5 && history.stepCount() < 30);
    while (history.canUndo())
        history.undo();
    while (history.canRedo())
        history.redo();
    QCOMPARE(history.current().find(shop.container)->as<Container>()->command[0],
             static_cast<char>('a' + 99 % 26));
}

void HistoryTest::remembersIdsThroughUndo()
{
    const Shop shop;
    History history(shop.document);
    Element note;
    note.id = history.current().nextId(infoOf<Note>());
    note.name = "first";
    note.props = Note{};
    push(history, AddElement{note});
    history.undo();
    QVERIFY(history.current() == shop.document);
    QCOMPARE(history.current().nextId(infoOf<Note>()), ElementId("note-2"));
    push(history, desired(shop.service, 1));
    QCOMPARE(history.current().nextId(infoOf<Note>()), ElementId("note-2"));
}

void HistoryTest::labelsEveryEdit_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("label");
    const char* labels[] = {"Set desired tasks 2 → 4",
                            "Set desired tasks to 4 of 2 services",
                            "Rename service web to shop",
                            "Move service web",
                            "Move 2 container instances",
                            "Resize cluster shop",
                            "Delete 2 elements",
                            "Disconnect service web from task definition web",
                            "Change port mappings",
                            "Set network mode bridge → awsvpc",
                            "Set seed 1 → 7",
                            "Set task CPU sum of the containers → 512 units",
                            "Move service web into cluster shop"};
    for (int i = 0; i < static_cast<int>(std::size(labels)); ++i)
        QTest::newRow(labels[i]) << i << QString(labels[i]);
}

void HistoryTest::labelsEveryEdit()
{
    QFETCH(int, which);
    QFETCH(QString, label);
    Shop shop;
    const ElementId other = shop.add<Service>("api", shop.cluster);
    const Rect at = *shop.document.find(shop.service)->place;
    const Rect moved{at.x + 20, at.y, at.width, at.height};
    const Edit edits[] = {desired(shop.service, 4),
                          SetField{{shop.service, other}, "desiredCount", std::int64_t(4)},
                          Rename{shop.service, "shop"},
                          Move{{{shop.service, moved}}},
                          Move{{{shop.instance1, moved}, {shop.instance2, moved}}},
                          Move{{{shop.cluster, {0, 0, 900, 900}}}},
                          RemoveElements{{shop.service, shop.instance1}},
                          RemoveLink{shop.service, shop.definition, "runs"},
                          SetField{{shop.container}, "portMappings", Records{}},
                          SetField{{shop.definition}, "networkMode", Choice{2}},
                          SetDocument{"seed", std::int64_t(7)},
                          SetField{{shop.definition}, "cpu", std::int64_t(512)},
                          Reparent{{shop.service}, shop.cluster}};
    QVERIFY(apply(shop.document, edits[which]).has_value());
    QCOMPARE(QString::fromStdString(labelOf(shop.document, edits[which])), label);
}

void HistoryTest::neverLabelsSecrets()
{
    const Shop shop;
    const std::string label =
        labelOf(shop.document, SetField{{shop.container}, "environment", Pairs{{"TOKEN", "pear"}}});
    QCOMPARE(label, std::string("Change environment"));
}

void HistoryTest::tellsWhatChanged()
{
    Shop shop;
    const Document before = shop.document;
    shop.perform(Batch{"",
                       {desired(shop.service, 4), Rename{shop.service, "shop"},
                        RemoveElements{{shop.group}}, SetDocument{"name", std::string("Other")}}});
    const Change change = diff(before, shop.document);
    QCOMPARE(change.removed, std::vector<ElementId>{shop.group});
    QCOMPARE(change.altered, (std::vector<Altered>{{shop.balancer, {"listeners"}},
                                                   {shop.service, {"desiredCount", "name"}}}));
    QCOMPARE(change.linksRemoved.size(), std::size_t(1));
    QCOMPARE(change.documentKeys, std::vector<std::string>{"name"});
    QVERIFY(change.added.empty() && change.moved.empty() && !change.revisions);
    const Change back = diff(shop.document, before);
    QCOMPARE(back.added, change.removed);
    QCOMPARE(back.linksAdded, change.linksRemoved);
}

void HistoryTest::tellsOfMovesApartFromAlterations()
{
    Shop shop;
    const Document before = shop.document;
    shop.perform(Move{movedWith(shop.document, {shop.cluster}, 20, 40)});
    const Change change = diff(before, shop.document);
    QCOMPARE(change.moved.size(), std::size_t(4));
    QVERIFY(change.altered.empty());
    QCOMPARE(shop.document.find(shop.instance1)->place->y,
             before.find(shop.instance1)->place->y + 40);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
