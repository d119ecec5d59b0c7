// SPDX-License-Identifier: GPL-3.0-or-later
// The outline in step with the canvas.
#include "outline/outline_model.h"
#include "outline/outline_tree.h"
#include "outline/outline_view.h"
#include "views/canvas_bench.h"

#include <QDragMoveEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class OutlineTest : public QObject {
    Q_OBJECT

private slots:
    void showsTheDrawingAsATree();
    void selectsBothWays();
    void goesOnFromItsOwnSelection();
    void renamesInPlace();
    void dropsMoveByTheRules();
    void saysWhatADropWouldDo();
    void takesNothingFromAnotherWindow();
    void thePastIsReadOnly();
    void tellsLiveStatesInWords();
    void keepsWhatIsClosed();
    void deletesByKey();
    void enterReveals();
    void leavesWhatIsLocked();
};

namespace {

doc::Document twoClusters()
{
    doc::Document document = drawing();
    document.put(element("cluster-2", "other", doc::Cluster{}, {1'300, 60, 600, 400}));
    return document;
}

// Both in step, as the window keeps them.
struct OutlineBench : Bench {
    explicit OutlineBench(doc::Document first = twoClusters())
        : Bench(std::move(first)), outline(Theme::light(), view.stage().live(), nullptr)
    {
        outline.resize(300, 500);
        outline.setDocument(document);
        outline.show();
        QObject::connect(&outline, &OutlineView::selectionChanged,
                         [this](const std::vector<Subject>& subjects) { view.select(subjects); });
        QObject::connect(
            &view, &CanvasView::selectionChanged,
            [this](const std::vector<Subject>& subjects) { outline.select(subjects); });
        QObject::connect(&outline, &OutlineView::announced,
                         [this](const QString& words) { announced = words; });
        QObject::connect(&outline, &OutlineView::edited, [this](const doc::Edit& edit) {
            const Result<doc::Document> next = doc::apply(document, edit);
            if (!next)
                return;
            const doc::Change change = doc::diff(document, *next);
            document = *next;
            ++edits;
            view.apply(document, change);
            outline.apply(document, change);
        });
    }

    OutlineTree& tree() { return *outline.findChild<OutlineTree*>(); }
    OutlineModel& model() { return *static_cast<OutlineModel*>(tree().model()); }
    QModelIndex indexOf(const char* id) { return model().indexOf(ElementId(id)); }
    QPoint middleOf(const char* id) { return tree().visualRect(indexOf(id)).center(); }

    void click(const char* id, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, keys, middleOf(id));
    }

    // Gives whether it was taken.
    bool drop(QMimeData& mime, const QPoint& at)
    {
        QDragEnterEvent enter(at, Qt::MoveAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(tree().viewport(), &enter);
        QDragMoveEvent over(at, Qt::MoveAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(tree().viewport(), &over);
        said = announced;
        const bool isAccepted = over.isAccepted();
        QDropEvent drop(at, Qt::MoveAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(tree().viewport(), &drop);
        return isAccepted;
    }
    bool drop(const char* id, const char* on)
    {
        const std::unique_ptr<QMimeData> mime(model().mimeData({indexOf(id)}));
        return drop(*mime, middleOf(on));
    }

    OutlineView outline;
    QString announced;
};

} // namespace

void OutlineTest::showsTheDrawingAsATree()
{
    OutlineBench bench;
    const QModelIndex service = bench.indexOf("service-1");
    QCOMPARE(service.data().toString(), QStringLiteral("web"));
    QCOMPARE(service.parent().data().toString(), QStringLiteral("shop"));
    QCOMPARE(service.parent().parent().data().toString(), QStringLiteral("vpc"));
    QVERIFY(!service.parent().parent().parent().isValid());
    QCOMPARE(bench.model().rowCount({}), 3); // the VPC, the other cluster and the definition
    QVERIFY(bench.tree().isExpanded(bench.indexOf("cluster-1")));
    QCOMPARE(service.data(Qt::AccessibleTextRole).toString(), QStringLiteral("web, service"));
}

void OutlineTest::selectsBothWays()
{
    OutlineBench bench;
    bench.click("service-1");
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
    bench.click("instance-1", Qt::ControlModifier);
    QCOMPARE(bench.view.selection().size(), std::size_t(2));
    bench.view.select({ElementId("load-balancer-1")});
    const QModelIndexList rows = bench.tree().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front(), bench.indexOf("load-balancer-1"));
    bench.view.select({EntityId{EntityKind::task, 7}});
    QVERIFY(!bench.tree().selectionModel()->hasSelection());
    QCOMPARE(bench.view.selection().size(), std::size_t(1)); // which it leaves alone
}

void OutlineTest::goesOnFromItsOwnSelection()
{
    OutlineBench bench;
    bench.click("instance-1");
    const QModelIndex from = bench.tree().currentIndex();
    QTest::keyClick(&bench.tree(), Qt::Key_Down);
    QCOMPARE(bench.tree().currentIndex(), bench.tree().indexBelow(from));
    QCOMPARE(bench.view.selection(),
             std::vector<Subject>{bench.model().elementAt(bench.tree().currentIndex())});
}

void OutlineTest::renamesInPlace()
{
    OutlineBench bench;
    bench.click("service-1");
    QTest::keyClick(&bench.tree(), Qt::Key_F2);
    auto* editor = bench.tree().viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QStringLiteral("web"));
    editor->setText(QStringLiteral("orders"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.document.find(ElementId("service-1"))->name, std::string("orders"));
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.indexOf("service-1").data().toString(), QStringLiteral("orders"));
}

void OutlineTest::dropsMoveByTheRules()
{
    OutlineBench bench;
    QVERIFY(bench.drop("service-1", "cluster-2"));
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.document.find(ElementId("service-1"))->parent.text, std::string("cluster-2"));
    QVERIFY(doc::contains(bench.placeOf("cluster-2"), bench.placeOf("service-1")));
    QCOMPARE(bench.indexOf("service-1").parent(), bench.indexOf("cluster-2"));
}

void OutlineTest::saysWhatADropWouldDo()
{
    OutlineBench bench;
    QVERIFY(bench.drop("service-1", "cluster-2"));
    QCOMPARE(bench.said, QStringLiteral("into cluster other"));
    QCOMPARE(bench.announced, QString()); // it is done
    QVERIFY(!bench.drop("service-1", "load-balancer-1"));
    const auto refusal =
        doc::refuseMove(bench.document, ElementId("service-1"), ElementId("load-balancer-1"));
    QVERIFY(refusal.has_value());
    QCOMPARE(bench.said, QString::fromStdString(refusal->words));
    QCOMPARE(bench.edits, 1);
}

void OutlineTest::takesNothingFromAnotherWindow()
{
    OutlineBench bench;
    OutlineBench other;
    const std::unique_ptr<QMimeData> mime(other.model().mimeData({other.indexOf("service-1")}));
    QVERIFY(!bench.drop(*mime, bench.middleOf("cluster-2")));
    QCOMPARE(bench.edits, 0);
}

void OutlineTest::thePastIsReadOnly()
{
    OutlineBench bench;
    bench.outline.setEditable(false);
    bench.click("service-1");
    QTest::keyClick(&bench.tree(), Qt::Key_F2);
    QVERIFY(bench.tree().viewport()->findChild<QLineEdit*>() == nullptr);
    QTest::keyClick(&bench.tree(), Qt::Key_Delete);
    QVERIFY(!bench.drop("service-1", "cluster-2"));
    QCOMPARE(bench.edits, 0);
}

void OutlineTest::tellsLiveStatesInWords()
{
    OutlineBench bench;
    const auto state = [&](const char* id) {
        return bench.indexOf(id).siblingAtColumn(OutlineModel::kState).data().toString();
    };
    QCOMPARE(state("instance-1"), QStringLiteral("ACTIVE"));
    QCOMPARE(state("service-1"), QString());
    Frame frame = liveFrame();
    frame.readouts.front().word = "DRAINING";
    frame.readouts.front().headline = "1 task";
    Readout service;
    service.subject = ElementId("service-1");
    service.mood = Mood::starting;
    service.word = "ACTIVE";
    service.headline = "3 / 4 running";
    frame.readouts.push_back(service);
    bench.view.show(frame);
    bench.outline.follow();
    QTRY_COMPARE(state("service-1"), QStringLiteral("3 / 4 running"));
    QCOMPARE(state("instance-1"), QString::fromUtf8("DRAINING · 1 task"));
    QCOMPARE(bench.indexOf("service-1").data(OutlineModel::kMoodRole).toInt(),
             static_cast<int>(Mood::starting));
}

void OutlineTest::keepsWhatIsClosed()
{
    OutlineBench bench;
    bench.tree().collapse(bench.indexOf("cluster-1"));
    bench.view.select({ElementId("load-balancer-1")});
    emit bench.outline.edited(doc::AddElement{
        element("service-9", "more", doc::Service{}, {0, 0, 180, 60}, "cluster-2")});
    QVERIFY(bench.indexOf("service-9").isValid());
    QVERIFY(!bench.tree().isExpanded(bench.indexOf("cluster-1")));
    QVERIFY(bench.tree().isExpanded(bench.indexOf("cluster-2")));
    QCOMPARE(bench.tree().selectionModel()->selectedRows(),
             QModelIndexList{bench.indexOf("load-balancer-1")});
}

void OutlineTest::deletesByKey()
{
    OutlineBench bench;
    bench.click("service-1");
    QTest::keyClick(&bench.tree(), Qt::Key_Delete);
    QVERIFY(bench.document.find(ElementId("service-1")) == nullptr);
    QVERIFY(!bench.indexOf("service-1").isValid());
    QVERIFY(bench.view.selection().empty());
}

void OutlineTest::enterReveals()
{
    OutlineBench bench;
    std::vector<Subject> revealed;
    connect(&bench.outline, &OutlineView::revealWanted, this,
            [&](const Subject& subject) { revealed.push_back(subject); });
    bench.click("service-1");
    QTest::keyClick(&bench.tree(), Qt::Key_Return);
    QCOMPARE(revealed, std::vector<Subject>{ElementId("service-1")});
}

void OutlineTest::leavesWhatIsLocked()
{
    doc::Document document = twoClusters();
    doc::Element service = *document.find(ElementId("service-1"));
    service.locked = true;
    document.put(service);
    OutlineBench bench{document};
    QStringList refusals;
    connect(&bench.outline, &OutlineView::refused, this,
            [&](const QString& words) { refusals.append(words); });
    bench.drop("service-1", "cluster-2");
    bench.click("service-1");
    QTest::keyClick(&bench.tree(), Qt::Key_Delete);
    QCOMPARE(bench.edits, 0);
    QCOMPARE(refusals.size(), 2);
    QVERIFY2(refusals.back().contains(QLatin1String("is locked")), qPrintable(refusals.back()));
}

QTEST_MAIN(OutlineTest)
#include "tst_outline.moc"
