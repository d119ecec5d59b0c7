// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of the catalogue is dragged, connected in each way that it can be, run, broken, asked
// why, taken away and brought back, by mouse and keys in the window.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "canvas/offers.h"
#include "document/find.h"
#include "kinds/catalog.h"
#include "kinds/compute/service.h"
#include "kinds/identity/role.h"
#include "kinds/network/target_group.h"
#include "palette/palette_model.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::app;

namespace {
QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

// A window with a sketch, and hands for its canvas.
class Hand {
public:
    Hand()
    {
        window_.setWindowState(Qt::WindowNoState);
        window_.resize(1'900, 1'040);
        window_.show();
        window_.findChild<QAbstractButton*>(QStringLiteral("Start a sketch"))->click();
        QCoreApplication::processEvents();
        canvas_ = window_.findChild<ui::CanvasView*>();
        QObject::connect(canvas_, &ui::CanvasView::toastWanted,
                         [this](const QString& words) { toast_ = words; });
    }

    MainWindow& window() { return window_; }
    ui::CanvasView& canvas() { return *canvas_; }
    const doc::Document& document() { return window_.session().document(); }
    const QString& toast() const { return toast_; }

    // Drags a part from the palette to a free spot: into an element of the kind it usually lives
    // in, where one is drawn. Empty: it was refused.
    ElementId drag(const doc::KindInfo& kind)
    {
        const ElementId expected = document().nextId(kind);
        QMimeData mime;
        mime.setData(QLatin1String(ui::kPartMime),
                     QByteArray(kind.key.data(), int(kind.key.size())));
        const QPoint on = freeSpot(kind);
        QDragEnterEvent enter(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas_->viewport(), &enter);
        QDragMoveEvent over(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas_->viewport(), &over);
        QDropEvent drop(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas_->viewport(), &drop);
        canvas_->zoomToAll();
        return document().find(expected) ? expected : ElementId();
    }

    // From the port on the right or left of one element to another.
    void draw(const ElementId& from, const ElementId& to)
    {
        const QRect box = canvas_->onScreen(Subject(from));
        hover(spotOn(from));
        QPoint port(box.right() + 14, box.center().y());
        if (!canvas_->isFree({port - QPoint(4, 4), QSize(8, 8)}))
            port.setX(box.left() - 14);
        hover(port);
        const QPoint end = spotOn(to);
        QTest::mousePress(canvas_->viewport(), Qt::LeftButton, {}, port);
        for (int step = 1; step <= 4; ++step)
            move(port + (end - port) * step / 4, Qt::LeftButton);
        QTest::mouseRelease(canvas_->viewport(), Qt::LeftButton, {}, end);
    }

    void run(Duration length)
    {
        window_.session().advance(window_.session().now() + length);
        window_.step();
    }

    QStringList wordsOfWhy(const ElementId& element)
    {
        emit canvas_->whyWanted(Subject(element));
        QStringList words;
        for (const QLabel* label :
             window_.findChild<QScrollArea*>(QStringLiteral("Why"))->findChildren<QLabel*>())
            words.append(label->text());
        return words;
    }

private:
    void move(QPoint on, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, on, canvas_->viewport()->mapToGlobal(on), Qt::NoButton,
                          buttons, {});
        QCoreApplication::sendEvent(canvas_->viewport(), &event);
    }
    void hover(QPoint on) { move(on, Qt::NoButton); }

    // A pixel at which the canvas finds this element and nothing in it; its centre if there is
    // none.
    QPoint spotOn(const ElementId& element)
    {
        const QRect box = canvas_->onScreen(Subject(element));
        for (int y = box.top() + 3; y < box.bottom(); y += 6)
            for (int x = box.left() + 8; x < box.right(); x += 6)
                if (canvas_->stage().at(canvas_->mapToScene(x, y)).subject == Subject(element))
                    return {x, y};
        return box.center();
    }

    QPoint freeSpot(const doc::KindInfo& kind)
    {
        for (const std::string_view parent : kind.parents)
            for (const auto& each : document().elements())
                if (each->is(parent))
                    return spotOn(each->id);
        const QRect all = canvas_->viewport()->rect();
        for (int x = 40; x < all.width(); x += 60)
            for (int y = 40; y < all.height(); y += 60)
                if (canvas_->isFree({x - 20, y - 20, 120, 80}) &&
                    !canvas_->stage().at(canvas_->mapToScene(x, y)).subject)
                    return {x, y};
        return all.center();
    }

    MainWindow window_;
    ui::CanvasView* canvas_ = nullptr;
    QString toast_;
};

ElementId firstOf(const doc::Document& document, std::string_view kind, const ElementId& but)
{
    for (const auto& each : document.elements())
        if (each->is(kind) && each->id != but)
            return each->id;
    return {};
}

// What has to be so before a connection can mean this.
void prepare(Hand& hand, const ElementId& from, const ElementId& to, std::string_view link)
{
    using enum doc::RolePurpose;
    const std::vector<std::pair<std::string_view, doc::RolePurpose>> purposes = {
        {"taskRole", task},
        {"executionRole", taskExecution},
        {"instanceRole", containerInstance},
        {"eventsRole", doc::RolePurpose::events},
        {"infrastructureRole", infrastructure}};
    for (const auto& [key, purpose] : purposes)
        if (link == key) {
            const doc::Props props = doc::Role{.purpose = purpose};
            const doc::Field& row = *findField(doc::infoOf<doc::Role>().rows, "purpose");
            emit hand.canvas().edited(doc::SetField{{to}, "purpose", doc::valueOf(props, row)});
        }
    if (link == "alternate") {
        const doc::Props props = doc::Service{.strategy = doc::DeploymentStrategy::blueGreen};
        const doc::Field& row = *findField(doc::infoOf<doc::Service>().rows, "strategy");
        emit hand.canvas().edited(doc::SetField{{from}, "strategy", doc::valueOf(props, row)});
        const ElementId first = hand.drag(doc::infoOf<doc::TargetGroup>());
        hand.draw(from, first);
    }
}
} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void lives_data();
    void lives();
    void connects_data();
    void connects();

private:
    QTemporaryDir home_;
};

void CatalogueTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void CatalogueTest::lives_data()
{
    QTest::addColumn<QString>("kind");
    for (const doc::KindInfo& kind : doc::allKinds())
        QTest::newRow(qPrintable(text(kind.key))) << text(kind.key);
}

// Dragged, run, broken by all that it can be asked, asked why, deleted and brought back.
void CatalogueTest::lives()
{
    QFETCH(QString, kind);
    const doc::KindInfo& info = *doc::findKind(kind.toStdString());
    Hand hand;
    const ElementId element = hand.drag(info);
    QVERIFY2(!element.isEmpty(), qPrintable(hand.toast()));
    hand.run(seconds(60));
    const auto offers =
        ui::offersFor(hand.document(), hand.canvas().stage().live(), Subject(element));
    for (const ui::Offer& offer : offers) {
        if (!offer.inbox.isEmpty())
            continue; // it is looked at, and nothing is done
        const std::uint32_t before = hand.window().session().world().facts.count();
        emit hand.canvas().commanded(offer.command);
        QVERIFY2(hand.window().session().world().facts.count() > before, qPrintable(offer.text));
        hand.run(seconds(30));
    }
    const QStringList why = hand.wordsOfWhy(element);
    QVERIFY(!why.isEmpty());
    QVERIFY2(!why.join(QString()).trimmed().isEmpty(), qPrintable(why.join(QLatin1Char('|'))));
    hand.canvas().select({Subject(element)});
    QTest::keyClick(&hand.canvas(), Qt::Key_Delete);
    QVERIFY(!hand.document().find(element));
    hand.run(seconds(60));
    hand.window().findChild<QAction*>(QStringLiteral("Undo action"))->trigger();
    QVERIFY(hand.document().find(element));
    hand.run(seconds(60));
}

void CatalogueTest::connects_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("link");
    for (const doc::KindInfo& kind : doc::allKinds())
        for (std::size_t n = 0; n < kind.links.size(); ++n)
            QTest::newRow(qPrintable(text(kind.key) + QLatin1Char(' ') + text(kind.links[n].key) +
                                     QLatin1Char(' ') + text(kind.links[n].to)))
                << text(kind.key) << static_cast<int>(n);
}

void CatalogueTest::connects()
{
    QFETCH(QString, kind);
    QFETCH(int, link);
    const doc::KindInfo& info = *doc::findKind(kind.toStdString());
    const doc::LinkRule& rule = info.links[static_cast<std::size_t>(link)];
    Hand hand;
    const ElementId from = hand.drag(info);
    QVERIFY2(!from.isEmpty(), qPrintable(hand.toast()));
    const auto isThere = [&] {
        const auto links = hand.document().linksFrom(from);
        return std::any_of(links.begin(), links.end(), [&](const auto& each) {
            return each->kind == rule.key && hand.document().find(each->to)->is(rule.to);
        });
    };
    if (isThere())
        return; // it came along
    ElementId to = firstOf(hand.document(), rule.to, from);
    if (to.isEmpty())
        to = hand.drag(*doc::findKind(rule.to));
    QVERIFY2(!to.isEmpty(), qPrintable(hand.toast()));
    prepare(hand, from, to, rule.key);
    for (int lines = 0; lines < 3 && !isThere(); ++lines)
        hand.draw(from, to); // the first may mean what is more usual
    QVERIFY2(isThere(), qPrintable(hand.toast()));
    hand.run(seconds(60));
}

QTEST_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
