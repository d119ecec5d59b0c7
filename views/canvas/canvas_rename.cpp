// SPDX-License-Identifier: GPL-3.0-or-later
// Names are changed where they stand.
#include "canvas/canvas_view.h"
#include "canvas/instance_painter.h"
#include "canvas/paint.h"
#include "document/renaming.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <functional>

namespace stowage::ui {

namespace {
// Keeps its keys to itself: the canvas would take Return for one more wish to rename.
class NameEdit : public QLineEdit {
public:
    using QLineEdit::QLineEdit;
    std::function<void()> cancelled;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Escape)
            cancelled();
        else
            QLineEdit::keyPressEvent(event);
        event->accept();
    }
};
} // namespace

void CanvasView::renameSelected()
{
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (elements.size() == 1)
        rename(elements.front());
}

void CanvasView::rename(const ElementId& element, const QString& typed)
{
    const doc::Element* found = stage_->document().find(element);
    if (!editable_ || found == nullptr)
        return;
    endRename(false);
    fresh_ = {}; // its name is being given
    renamed_ = element;
    auto* editor = new NameEdit(fromUtf8(found->name), viewport());
    editor->cancelled = [this] { endRename(false); };
    editor_ = editor;
    editor_->setObjectName(QStringLiteral("Rename"));
    editor_->setAccessibleName(tr("Name"));
    const QRect box = onScreen(element);
    const int height = editor_->sizeHint().height();
    const bool isCard =
        !found->kind().holdsOthers && !holdsTasks(*found) && !found->is("autoScalingGroup");
    editor_->setGeometry(box.left() + 24, isCard ? box.center().y() - height / 2 : box.top(),
                         std::clamp(box.width() - 32, 100, 260), height);
    editor_->selectAll();
    if (!typed.isEmpty())
        editor_->insert(typed);
    editor_->show();
    editor_->setFocus();
    connect(editor_, &QLineEdit::editingFinished, this, [this] { endRename(true); });
}

void CanvasView::endRename(bool keep)
{
    if (editor_ == nullptr)
        return;
    QLineEdit* editor = editor_;
    editor_ = nullptr; // what follows may come back here
    const std::string name = editor->text().trimmed().toStdString();
    const doc::Element* element = stage_->document().find(renamed_);
    const bool hadFocus = editor->hasFocus();
    if (hadFocus)
        setFocus(); // before it hides, which would pass the focus on to the next element
    editor->hide();
    editor->deleteLater();
    if (keep && element != nullptr && !name.empty() && name != element->name)
        perform(doc::renamed(stage_->document(), renamed_, name));
}

} // namespace stowage::ui
