// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/field_editor.h"

#include "field/check.h"
#include "inspector/table_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <climits>

namespace stowage::ui {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString mixedText(int differing)
{
    return QCoreApplication::translate("Inspector", "%n values", nullptr, differing);
}

// A spin box only takes the wheel once it is being edited, so that scrolling the form changes
// nothing.
template <class Box> class CalmBox : public Box {
public:
    explicit CalmBox(QWidget* parent) : Box(parent)
    {
        this->setFocusPolicy(Qt::StrongFocus);
        this->setKeyboardTracking(false);
    }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (this->hasFocus())
            Box::wheelEvent(event);
        else
            event->ignore();
    }
};

FieldEditor integerEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new CalmBox<QSpinBox>(parent);
    const bool zero = !field.zeroMeans.empty();
    box->setRange(zero ? 0 : static_cast<int>(field.min),
                  field.max >= INT_MAX ? INT_MAX : static_cast<int>(field.max));
    box->setSuffix(text(doc::suffixOf(field.unit)));
    if (zero)
        box->setSpecialValueText(text(field.zeroMeans));
    box->setButtonSymbols(QAbstractSpinBox::PlusMinus);
    QObject::connect(box, &QSpinBox::valueChanged, box, [commit = needs.commit](int value) {
        commit(doc::Value(static_cast<std::int64_t>(value)));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) {
        const QSignalBlocker quiet(box);
        box->setValue(static_cast<int>(std::get<std::int64_t>(value)));
    };
    editor.showMixed = [box](int differing) {
        const QSignalBlocker quiet(box);
        box->setSpecialValueText(mixedText(differing));
        box->setValue(box->minimum());
    };
    return editor;
}

FieldEditor realEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new CalmBox<QDoubleSpinBox>(parent);
    box->setDecimals(3);
    box->setRange(field.zeroMeans.empty() ? field.min : 0, field.max);
    box->setSuffix(text(doc::suffixOf(field.unit)));
    if (!field.zeroMeans.empty())
        box->setSpecialValueText(text(field.zeroMeans));
    box->setButtonSymbols(QAbstractSpinBox::PlusMinus);
    QObject::connect(box, &QDoubleSpinBox::valueChanged, box,
                     [commit = needs.commit](double value) { commit(doc::Value(value)); });
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) {
        const QSignalBlocker quiet(box);
        box->setValue(std::get<double>(value));
    };
    editor.showMixed = [box](int differing) {
        const QSignalBlocker quiet(box);
        box->setSpecialValueText(mixedText(differing));
        box->setValue(box->minimum());
    };
    return editor;
}

FieldEditor switchEditor(const doc::Field& /*field*/, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new QCheckBox(parent);
    QObject::connect(box, &QCheckBox::clicked, box, [box, commit = needs.commit] {
        box->setTristate(false);
        commit(doc::Value(box->isChecked()));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) { box->setChecked(std::get<bool>(value)); };
    editor.showMixed = [box](int /*differing*/) {
        box->setTristate(true);
        box->setCheckState(Qt::PartiallyChecked);
    };
    return editor;
}

FieldEditor choiceEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const std::string_view choice : field.choices)
        box->addItem(text(choice));
    QObject::connect(box, &QComboBox::activated, box, [commit = needs.commit](int index) {
        commit(doc::Value(doc::Choice{index}));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) {
        box->setCurrentIndex(std::get<doc::Choice>(value).index);
    };
    editor.showMixed = [box](int differing) {
        box->setPlaceholderText(mixedText(differing));
        box->setCurrentIndex(-1);
    };
    return editor;
}

// A text with a list of what it may be; `open` rows also take what is typed.
FieldEditor listedTextEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setEditable(field.open);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const std::string_view choice : field.choices)
        box->addItem(text(choice));
    const auto commit = [box, tell = needs.commit] {
        tell(doc::Value(box->currentText().toStdString()));
    };
    QObject::connect(box, &QComboBox::activated, box, commit);
    if (field.open)
        QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, box, commit);
    FieldEditor editor{box, {}, {}};
    editor.show = [box](const doc::Value& value) {
        const QSignalBlocker quiet(box);
        box->setCurrentText(QString::fromStdString(std::get<std::string>(value)));
    };
    editor.showMixed = [box](int differing) {
        box->setPlaceholderText(mixedText(differing));
        box->setCurrentIndex(-1);
    };
    return editor;
}

FieldEditor referenceEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    const auto fill = [box, kind = field.refersTo, references = needs.references] {
        box->clear();
        box->addItem(QCoreApplication::translate("Inspector", "none"), QString());
        for (const Reference& one : references(kind))
            box->addItem(one.name, QString::fromStdString(one.id.text));
    };
    QObject::connect(box, &QComboBox::activated, box, [box, commit = needs.commit] {
        commit(doc::Value(box->currentData().toString().toStdString()));
    });
    FieldEditor editor{box, {}, {}};
    editor.show = [box, fill](const doc::Value& value) {
        fill();
        box->setCurrentIndex(box->findData(QString::fromStdString(std::get<std::string>(value))));
    };
    editor.showMixed = [box, fill](int differing) {
        fill();
        box->setPlaceholderText(mixedText(differing));
        box->setCurrentIndex(-1);
    };
    return editor;
}

FieldEditor lineEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    if (field.secret)
        line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    QObject::connect(line, &QLineEdit::editingFinished, line, [line, commit = needs.commit] {
        if (line->isModified())
            commit(doc::Value(line->text().toStdString()));
        line->setModified(false);
    });
    FieldEditor editor{line, {}, {}};
    editor.show = [line](const doc::Value& value) {
        line->setText(QString::fromStdString(std::get<std::string>(value)));
    };
    editor.showMixed = [line](int differing) {
        line->clear();
        line->setPlaceholderText(mixedText(differing));
    };
    return editor;
}

class NoteEdit : public QPlainTextEdit {
public:
    NoteEdit(std::function<void(const doc::Value&)> commit, QWidget* parent)
        : QPlainTextEdit(parent), commit_(std::move(commit))
    {
        setTabChangesFocus(true);
        setFixedHeight(76);
    }

protected:
    void focusOutEvent(QFocusEvent* event) override
    {
        if (document()->isModified())
            commit_(doc::Value(toPlainText().toStdString()));
        document()->setModified(false);
        QPlainTextEdit::focusOutEvent(event);
    }

private:
    std::function<void(const doc::Value&)> commit_;
};

FieldEditor noteEditor(const doc::Field& /*field*/, const EditorNeeds& needs, QWidget* parent)
{
    auto* note = new NoteEdit(needs.commit, parent);
    FieldEditor editor{note, {}, {}};
    editor.show = [note](const doc::Value& value) {
        note->setPlainText(QString::fromStdString(std::get<std::string>(value)));
    };
    editor.showMixed = [note](int differing) {
        note->clear();
        note->setPlaceholderText(mixedText(differing));
    };
    return editor;
}

FieldEditor textEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    if (!field.refersTo.empty())
        return referenceEditor(field, needs, parent);
    if (!field.choices.empty())
        return listedTextEditor(field, needs, parent);
    return field.multiline ? noteEditor(field, needs, parent) : lineEditor(field, needs, parent);
}

} // namespace

FieldEditor makeEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    switch (field.shape) {
    case doc::Shape::boolean:
        return switchEditor(field, needs, parent);
    case doc::Shape::integer:
        return integerEditor(field, needs, parent);
    case doc::Shape::real:
        return realEditor(field, needs, parent);
    case doc::Shape::choice:
        return choiceEditor(field, needs, parent);
    case doc::Shape::pairs:
        return pairsEditor(field, needs, parent);
    case doc::Shape::records:
        return recordsEditor(field, needs, parent);
    case doc::Shape::text:
        break;
    }
    return textEditor(field, needs, parent);
}

} // namespace stowage::ui
