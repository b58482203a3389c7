/// The tables of the deadline rules, with the numbers of the regulation.
enum DeadlineRuleSchema {
    /// The regulation is in force since 15 December 2020, the law on personal data since 2026.
    static let create = Migration(
        name: "deadlines: rules",
        sql: """
            CREATE TABLE deadline_rule (
                id INTEGER PRIMARY KEY,
                duty TEXT NOT NULL,
                event TEXT NOT NULL,
                role TEXT NOT NULL,
                amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000),
                unit TEXT NOT NULL CHECK (unit IN ('workingDays', 'days', 'months')),
                opening TEXT NOT NULL CHECK (opening IN ('atEight', 'nextDay')),
                source TEXT NOT NULL CHECK (trim(source) <> ''),
                is_statutory INTEGER NOT NULL CHECK (is_statutory IN (0, 1)),
                note TEXT,
                valid_from TEXT NOT NULL,
                valid_to TEXT,
                UNIQUE (duty, event, role, valid_from),
                CHECK (valid_to IS NULL OR valid_from <= valid_to)
            ) STRICT;

            INSERT INTO deadline_rule (duty, event, role, amount, unit, opening, source,
                is_statutory, note, valid_from)
            VALUES
                ('question', 'received', 'answerer', 15, 'workingDays', 'atEight',
                    'Điều 13 khoản 6', 1, NULL, '2020-12-15'),
                ('petition', 'received', 'answerer', 15, 'workingDays', 'atEight',
                    'Điều 13 khoản 6', 1,
                    'Quy chế không nêu thời hạn riêng cho phản ánh, kiến nghị; áp dụng như câu hỏi (cần xác nhận).',
                    '2020-12-15'),
                ('guidance', 'issued', 'provider', 12, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm b', 1, NULL, '2020-12-15'),
                ('document', 'issued', 'issuer', 2, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm c', 1, NULL, '2020-12-15'),
                ('document', 'issued', 'inScope', 8, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm c', 1, NULL, '2020-12-15'),
                ('plan', 'approved', 'provider', 8, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm d', 1, NULL, '2020-12-15'),
                ('project', 'approved', 'provider', 8, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm d', 1, NULL, '2020-12-15'),
                ('research', 'approved', 'provider', 18, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm đ', 1, NULL, '2020-12-15'),
                ('research', 'accepted', 'provider', 18, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm đ', 1, NULL, '2020-12-15'),
                ('statistics', 'decidedToPublish', 'provider', 8, 'workingDays', 'nextDay',
                    'Điều 12 khoản 1 điểm e', 1, NULL, '2020-12-15'),
                ('dataRequestAnswer', 'received', 'controller', 2, 'workingDays', 'nextDay',
                    'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP', 1,
                    NULL, '2026-01-01'),
                ('dataRequestExecution', 'received', 'controller', 15, 'days', 'nextDay',
                    'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP', 1,
                    NULL, '2026-01-01'),
                ('password', 'passwordSet', 'accountHolder', 2, 'months', 'nextDay',
                    'Điều 16 khoản 3', 1, NULL, '2020-12-15');
            """
    )
}
