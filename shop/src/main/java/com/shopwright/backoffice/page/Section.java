package com.shopwright.backoffice.page;

/**
 * The parts of the back office, in the order of the navigation. {@code icon} is the path of a 24 × 24 line drawing. On a phone
 * those that are not {@code daily} stand behind one more entry.
 */
public enum Section {
    TODAY("Today", "/office", true, "M4 5.5h16v14H4zM4 10h16M8.5 3v4M15.5 3v4M9 15l2 2 4-4"),
    ORDERS("Orders", "/office/orders", true, "M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9.5 8.5h5M9.5 12.5h5"),
    STOCK(
            "Stock",
            "/office/stock",
            true,
            "M3.5 20.5v-17M20.5 20.5v-17M3.5 11h17M3.5 19h17M7 6.5h4V11H7zM13 13h4.500v6H13z"),
    PURCHASES(
            "Purchases",
            "/office/purchase-orders",
            false,
            "M3 6.500h11v10H3zM14 10h4l3 3.500v3h-7zM7 19a1.800 1.800 0 1 0 0-3.600A1.800 1.800 0 0 0 7 19zM17 19a1.800 1.800 0 1 0 0-3.600A1.800 1.800 0 0 0 17 19z"),
    PARCELS(
            "Parcels",
            "/office/shipments",
            true,
            "M12 3l8 4.300v9.400L12 21l-8-4.300V7.300zM4 7.300l8 4.300 8-4.300M12 11.600V21M8 5.200l8 4.300"),
    MONEY(
            "Money",
            "/office/money",
            false,
            "M3.500 6.500h17v11h-17zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM6.500 9.500v0M17.500 14.500v0"),
    PRODUCTS(
            "Products",
            "/office/products",
            false,
            "M3.5 9.500h17M5.500 9.500v9.500M18.500 9.500v9.500M3.500 6.500h17v3h-17zM9 14h6"),
    WORK(
            "Calendar",
            "/office/work",
            false,
            "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM12 7.500V12l3 2.500");

    private final String label;
    private final String path;
    private final boolean daily;
    private final String icon;

    Section(String label, String path, boolean daily, String icon) {
        this.label = label;
        this.path = path;
        this.daily = daily;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    public boolean daily() {
        return daily;
    }

    public String icon() {
        return icon;
    }
}
