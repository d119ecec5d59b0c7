// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever happens in the middle of a drag, the canvas neither crashes nor holds on to what is
// gone.
#include "views/canvas_bench.h"

#include <QAction>

#include <random>

using namespace stowage;
using namespace stowage::ui;

namespace {
constexpr int kSeeds = 60, kSteps = 120;

// Does something at random, again and again; the mouse button stays down over many steps.
class Monkey {
public:
    explicit Monkey(unsigned seed) : dice_(seed) { drawn_.push_back(bench_.document); }

    void step()
    {
        switch (below(14)) {
        case 0:
        case 1:
        case 2:
            button();
            break;
        case 3:
        case 4:
        case 5:
        case 6:
            move(anywhere());
            break;
        case 7:
            trigger(below(2) == 0 ? "Delete" : "Duplicate");
            break;
        case 8:
            restore(drawn_[below(drawn_.size())]);
            break;
        case 9:
            bench_.view.show(frame());
            break;
        case 10:
            key();
            break;
        case 11: {
            QFocusEvent lost(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
            QCoreApplication::sendEvent(&bench_.view, &lost);
            break;
        }
        case 12:
            bench_.view.setEditable(below(5) != 0);
            break;
        default:
            static_cast<void>(bench_.view.grab());
        }
        if (!(drawn_.back() == bench_.document))
            drawn_.push_back(bench_.document);
    }

    QString complaint() const
    {
        for (const Subject& subject : bench_.view.selection()) {
            const auto* element = std::get_if<ElementId>(&subject);
            if (element != nullptr && bench_.document.find(*element) == nullptr)
                return QStringLiteral("selected, but gone: ") +
                       QString::fromStdString(element->text);
        }
        for (const auto& element : bench_.document.elements())
            if (element->place && (element->place->width <= 0 || element->place->height <= 0))
                return QStringLiteral("without size: ") + QString::fromStdString(element->id.text);
        return {};
    }

    void letGo()
    {
        if (isDown_)
            button();
    }
    int edits() const { return bench_.edits; }

private:
    std::size_t below(std::size_t bound) { return dice_() % bound; }

    QPoint anywhere()
    {
        const auto& elements = bench_.document.elements();
        if (elements.empty() || below(5) == 0)
            return {static_cast<int>(below(1'300)), static_cast<int>(below(700))};
        const QRect box = bench_.view.onScreen(elements[below(elements.size())]->id);
        const QPoint spots[] = {box.center(), box.topLeft() + QPoint(30, 8), box.bottomRight(),
                                QPoint(box.right() + 14, box.center().y())};
        return spots[below(4)];
    }

    void move(const QPoint& on)
    {
        at_ = on;
        QMouseEvent event(QEvent::MouseMove, on, bench_.view.viewport()->mapToGlobal(on),
                          Qt::NoButton, isDown_ ? Qt::LeftButton : Qt::NoButton, keys());
        QCoreApplication::sendEvent(bench_.view.viewport(), &event);
    }

    void button()
    {
        if (!isDown_)
            move(anywhere());
        isDown_ = !isDown_;
        if (isDown_)
            QTest::mousePress(bench_.view.viewport(), Qt::LeftButton, keys(), at_);
        else
            QTest::mouseRelease(bench_.view.viewport(), Qt::LeftButton, keys(), at_);
    }

    void key()
    {
        const Qt::Key keys[] = {Qt::Key_Escape, Qt::Key_Down, Qt::Key_Tab, Qt::Key_Return};
        QTest::keyClick(&bench_.view, keys[below(4)]);
    }

    Qt::KeyboardModifiers keys()
    {
        const Qt::KeyboardModifiers all[] = {Qt::NoModifier, Qt::NoModifier, Qt::ControlModifier,
                                             Qt::ShiftModifier, Qt::AltModifier};
        return all[below(5)];
    }

    void trigger(const char* name)
    {
        for (QAction* action : bench_.view.editActions())
            if (action->objectName() == QLatin1String(name))
                action->trigger();
    }

    void restore(const doc::Document& document)
    {
        const doc::Change change = doc::diff(bench_.document, document);
        bench_.document = document;
        bench_.view.apply(bench_.document, change);
    }

    Frame frame()
    {
        Frame frame = liveFrame();
        frame.tasks.clear();
        for (std::size_t n = below(6); n > 0; --n) {
            TaskReadout task = liveFrame().tasks.front();
            task.task.number = static_cast<std::uint32_t>(n);
            frame.tasks.push_back(task);
        }
        return frame;
    }

    Bench bench_;
    std::mt19937 dice_;
    std::vector<doc::Document> drawn_;
    bool isDown_ = false;
    QPoint at_;
};
} // namespace

class CanvasInterleavingTest : public QObject {
    Q_OBJECT

private slots:
    void survivesWhateverComesBetween_data();
    void survivesWhateverComesBetween();
    void changesThingsAtAll();
};

void CanvasInterleavingTest::survivesWhateverComesBetween_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= kSeeds; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void CanvasInterleavingTest::survivesWhateverComesBetween()
{
    QFETCH(unsigned, seed);
    Monkey monkey(seed);
    for (int step = 0; step < kSteps; ++step) {
        monkey.step();
        QVERIFY2(monkey.complaint().isEmpty(), qPrintable(monkey.complaint()));
    }
    monkey.letGo();
    QVERIFY2(monkey.complaint().isEmpty(), qPrintable(monkey.complaint()));
}

// A monkey that never got anywhere would prove nothing.
void CanvasInterleavingTest::changesThingsAtAll()
{
    int edits = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        Monkey monkey(seed);
        for (int step = 0; step < kSteps; ++step)
            monkey.step();
        edits += monkey.edits();
    }
    QVERIFY2(edits > 50, qPrintable(QString::number(edits)));
}

QTEST_MAIN(CanvasInterleavingTest)
#include "tst_canvas_interleaving.moc"
