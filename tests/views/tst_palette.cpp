// SPDX-License-Identifier: GPL-3.0-or-later
// The parts dock and the list at the pointer: recent parts, locking, and what each part is.
#include "canvas/part_picture.h"
#include "document/apply.h"
#include "kinds/compute/cluster.h"
#include "palette/palette_view.h"
#include "palette/part_page.h"
#include "palette/part_tip.h"
#include "palette/quick_add.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class PaletteTest : public QObject {
    Q_OBJECT

private slots:
    void recentPartsComeFirst();
    void recentButtonsStayWhateverIsPlaced();
    void isLockedByMouseAndByKeys();
    void explainsAfterHalfASecond();
    void f1ExplainsAPart();
    void downLeadsFromWhatIsTypedToTheParts();
    void linesEndWithAnEllipsis();
    void everyPartHasAPictureAndAnEntry();
    void theListShowsWhatMayLiveThere();
    void theListFindsTheRestWithTheReason();
    void theListIsWalkedAndChosenByKeys();
};

namespace {
struct Parts {
    Parts() : view(Theme::light())
    {
        view.resize(260, 700);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
    }
    PartButton* part(const char* name) { return view.findChild<PartButton*>(QLatin1String(name)); }
    PaletteView view;
};

ElementId cluster()
{
    return ElementId("cluster-1");
}

std::vector<doc::PlaceChoice> choicesInACluster()
{
    doc::Document document;
    doc::Element element;
    element.id = cluster();
    element.name = "shop";
    element.props = doc::Cluster{};
    element.place = doc::Rect{0, 0, 600, 400};
    document.put(element);
    return doc::placeChoices(document, {cluster(), 300, 200, {}}, {});
}

struct Quick {
    explicit Quick(const QStringList& recent = {})
    {
        parts.setKeys(recent);
        box = std::make_unique<QuickAdd>(Theme::light(), choicesInACluster(), parts, nullptr);
        box->setAttribute(Qt::WA_DeleteOnClose, false);
        field = box->findChild<QLineEdit*>(QStringLiteral("Part to add"));
        list = box->findChild<QListWidget*>(QStringLiteral("Parts at the pointer"));
    }
    int rowOf(const char* text) const
    {
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text() == QLatin1String(text))
                return row;
        return -1;
    }
    RecentParts parts;
    std::unique_ptr<QuickAdd> box;
    QLineEdit* field = nullptr;
    QListWidget* list = nullptr;
};
} // namespace

void PaletteTest::recentPartsComeFirst()
{
    Parts parts;
    const auto* row = parts.view.findChild<QWidget*>(QStringLiteral("Recent parts"));
    QVERIFY(!row->isVisible());
    parts.view.setRecent(
        {QStringLiteral("queue"), QStringLiteral("no such part"), QStringLiteral("service")});
    QVERIFY(row->isVisible());
    QCOMPARE(parts.part("Recent part 1")->accessibleName(), QStringLiteral("SQS queue, recent"));
    QCOMPARE(parts.part("Recent part 2")->accessibleName(), QStringLiteral("Service, recent"));
    QVERIFY(!parts.part("Recent part 3")->isVisible());
    parts.view.noteRecent(QStringLiteral("service"));
    QCOMPARE(parts.view.recent().keys(),
             (QStringList{QStringLiteral("service"), QStringLiteral("queue")}));
    QSignalSpy placed(&parts.view, &PaletteView::placeWanted);
    QTest::keyClick(parts.part("Recent part 1"), Qt::Key_Return);
    QCOMPARE(placed.count(), 1);
    QCOMPARE(placed.front().front().toString(), QStringLiteral("service"));
    parts.view.findChild<QLineEdit*>()->setText(QStringLiteral("queue"));
    QVERIFY(!row->isVisible());
    for (const doc::KindInfo& kind : doc::allKinds())
        parts.view.noteRecent(
            QString::fromUtf8(kind.key.data(), static_cast<qsizetype>(kind.key.size())));
    QCOMPARE(parts.view.recent().kinds().size(), RecentParts::kMost);
}

// One of them may be what is being dragged when the part is placed.
void PaletteTest::recentButtonsStayWhateverIsPlaced()
{
    Parts parts;
    parts.view.setRecent({QStringLiteral("queue")});
    const QPointer<PartButton> first = parts.part("Recent part 1");
    parts.view.noteRecent(QStringLiteral("service"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(first != nullptr);
    QCOMPARE(parts.part("Recent part 1"), first.data());
}

void PaletteTest::isLockedByMouseAndByKeys()
{
    Parts parts;
    QSignalSpy locked(&parts.view, &PaletteView::lockWanted);
    QTest::mouseDClick(parts.part("Part service"), Qt::LeftButton);
    QCOMPARE(locked.count(), 1);
    QTest::keyClick(parts.part("Part instance"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(locked.count(), 2);
    QCOMPARE(locked.back().front().toString(), QStringLiteral("instance"));
}

void PaletteTest::explainsAfterHalfASecond()
{
    Parts parts;
    int pictures = 0;
    parts.view.setPicture([&pictures](const doc::KindInfo&) {
        ++pictures;
        return QPixmap(20, 10);
    });
    const auto* tip = parts.view.findChild<PartTip*>();
    auto* part = parts.part("Part capacityProvider");
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), part->mapToGlobal(QPointF(5, 5)));
    QCoreApplication::sendEvent(part, &enter);
    QTest::qWait(200);
    QVERIFY(!tip->isVisible());
    QTRY_VERIFY(tip->isVisible());
    QCOMPARE(pictures, 1);
    const auto* words = tip->findChild<QLabel*>(QStringLiteral("Part tip words"));
    QCOMPARE(words->text().count(QLatin1Char('\n')), 1); // two lines
    QVERIFY(words->text().startsWith(QLatin1String("Gives tasks of its cluster")));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(part, &leave);
    QVERIFY(!tip->isVisible());
}

void PaletteTest::f1ExplainsAPart()
{
    Parts parts;
    QSignalSpy explained(&parts.view, &PaletteView::explainWanted);
    QTest::keyClick(parts.part("Part topic"), Qt::Key_F1);
    QCOMPARE(explained.count(), 1);
    QCOMPARE(explained.front().front().toString(), QStringLiteral("topic"));
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_F1, {});
    asked.ignore();
    QCoreApplication::sendEvent(parts.part("Part topic"), &asked);
    QVERIFY(asked.isAccepted()); // before the menu shows all keys
}

void PaletteTest::downLeadsFromWhatIsTypedToTheParts()
{
    Parts parts;
    auto* search = parts.view.findChild<QLineEdit*>(QStringLiteral("Parts search"));
    parts.view.focusSearch();
    search->setText(QStringLiteral("sqs"));
    QTest::keyClick(search, Qt::Key_Down);
    const std::string_view first = partsFor(search->text()).front().kinds.front()->key;
    QCOMPARE(parts.view.focusWidget(),
             static_cast<QWidget*>(parts.part(("Part " + std::string(first)).c_str())));
}

void PaletteTest::linesEndWithAnEllipsis()
{
    const QFont font = Theme::light().font(TextRole::normal);
    const QString text = QStringLiteral("one two three four ").repeated(30);
    const QStringList lines = inLines(text, font, 200, 2).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.back().endsWith(QStringLiteral("…")));
    for (const QString& line : lines)
        QVERIFY(QFontMetrics(font).horizontalAdvance(line) <= 200);
    QCOMPARE(inLines(QStringLiteral("short"), font, 200, 2), QStringLiteral("short"));
    QCOMPARE(inLines(QString(), font, 200, 2), QString());
}

void PaletteTest::everyPartHasAPictureAndAnEntry()
{
    for (const doc::KindInfo& kind : doc::allKinds())
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            const QPixmap picture = partPicture(kind, theme, 2);
            const QByteArray name(kind.key.data(), qsizetype(kind.key.size()));
            QVERIFY2(!picture.isNull() && picture.width() <= 2 * 380 + 2, name);
            QVERIFY2(picture.height() <= 2 * 130 + 2, name);
            const PartPage page(kind, theme, picture, nullptr);
            const QString text =
                page.findChild<QPlainTextEdit*>(QStringLiteral("Part text"))->toPlainText();
            QCOMPARE(text, partText(kind));
            QVERIFY2(text.contains(QLatin1String(" belong")), name);
        }
}

void PaletteTest::theListShowsWhatMayLiveThere()
{
    const Quick quick({QStringLiteral("note"), QStringLiteral("fargate")});
    QCOMPARE(quick.list->item(0)->text(), QStringLiteral("COMMON HERE"));
    QCOMPARE(quick.list->item(1)->text(), QStringLiteral("Service"));
    QCOMPARE(quick.list->currentRow(), 1);
    QCOMPARE(quick.rowOf("Note"), -1); // it would go elsewhere
    QCOMPARE(quick.rowOf("Container"), -1);
    QVERIFY(!quick.box->findChild<QLabel*>(QStringLiteral("Part to add is"))->text().isEmpty());
}

void PaletteTest::theListFindsTheRestWithTheReason()
{
    const Quick quick;
    quick.field->setText(QStringLiteral("note"));
    QCOMPARE(quick.list->item(0)->text(), QStringLiteral("ELSEWHERE"));
    QCOMPARE(quick.list->currentRow(), quick.rowOf("Note"));
    quick.field->setText(QStringLiteral("container"));
    const int row = quick.rowOf("Container");
    QVERIFY(row >= 0);
    QVERIFY(!quick.list->item(row)->flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(quick.list->item(row)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .contains(QLatin1String("A container belongs in a task definition")));
    quick.field->setText(QStringLiteral("nonsense"));
    QCOMPARE(quick.list->count(), 1);
    QSignalSpy placed(quick.box.get(), &QuickAdd::placeWanted);
    QTest::keyClick(quick.field, Qt::Key_Return);
    QCOMPARE(placed.count(), 0);
}

void PaletteTest::theListIsWalkedAndChosenByKeys()
{
    const Quick quick;
    QSignalSpy placed(quick.box.get(), &QuickAdd::placeWanted);
    QSignalSpy locked(quick.box.get(), &QuickAdd::lockWanted);
    QSignalSpy explained(quick.box.get(), &QuickAdd::explainWanted);
    QTest::keyClick(quick.field, Qt::Key_Down);
    QCOMPARE(quick.list->currentRow(), 2);
    QTest::keyClick(quick.field, Qt::Key_Up);
    QTest::keyClick(quick.field, Qt::Key_Up); // past the heading there is nothing
    QCOMPARE(quick.list->currentRow(), 1);
    QTest::keyClick(quick.field, Qt::Key_Return);
    QCOMPARE(placed.count(), 1);
    QCOMPARE(placed.front().front().toString(), QStringLiteral("service"));
    QTest::keyClick(quick.field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(locked.count(), 1);
    QTest::keyClick(quick.field, Qt::Key_F1);
    QCOMPARE(explained.count(), 1);
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
